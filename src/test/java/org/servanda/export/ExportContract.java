package org.servanda.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servanda.pact.Edtf;
import org.servanda.report.CodePoints;
import org.servanda.report.Span;

/**
 * The one check that every export in every test passes: the keys and words of the contract, quotes that stand literally at their offsets, ids that
 * are unique and lead somewhere.
 */
public final class ExportContract {

    private final JsonNode export;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, CodePoints> texts = new HashMap<>();
    private final Set<String> records = new HashSet<>();
    private final Map<String, JsonNode> mentions = new HashMap<>();

    private ExportContract(JsonNode export) {
        this.export = export;
    }

    /** Fails, naming every fault, where an export is not as the contract says. */
    public static void check(JsonNode export) {
        assertThat(faults(export)).as("faults of the export").isEmpty();
    }

    /** What is wrong with an export, one sentence each, in the order of the export. */
    public static List<String> faults(JsonNode export) {
        ExportContract contract = new ExportContract(export);
        contract.checkEverything();
        return contract.faults;
    }

    private void checkEverything() {
        keys("the export", export, ExportShape.EXPORT);
        word("the export", export, "servanda", Set.of("1"));
        day("the export", export, "as_of");
        for (RecordType type : RecordType.values()) {
            if (!type.in(export).isArray()) {
                faults.add("the export has no list of " + type.key());
            }
        }
        for (JsonNode report : RecordType.REPORT.in(export)) {
            report(report);
        }
        collectIds();
        for (RecordType type : RecordType.values()) {
            for (JsonNode record : type.in(export)) {
                record(type, record);
            }
        }
    }

    private void report(JsonNode report) {
        String where = "report " + report.path("id").asText();
        keys(where, report, ExportShape.REPORT);
        edtf(where, report, "published");
        if (report.path("published").isNull() != report.path("published_basis").isNull()) {
            faults.add(where + " has a day of publication without its basis, or a basis without a day");
        }
        if (texts.put(
                        report.path("id").asText(),
                        CodePoints.of(report.path("text").asText()))
                != null) {
            faults.add(where + " is there twice");
        }
    }

    private void collectIds() {
        Set<String> ids = new HashSet<>(texts.keySet());
        for (RecordType type : RecordType.values()) {
            if (type == RecordType.REPORT) {
                continue;
            }
            for (JsonNode record : type.in(export)) {
                String id = record.path("id").asText();
                if (!ids.add(id)) {
                    faults.add("id " + id + " is there twice");
                }
                records.add(id);
                if (type == RecordType.DISAGREEMENT || type == RecordType.DECISION) {
                    continue;
                }
                for (JsonNode mention : record.path("mentions")) {
                    if (mentions.put(mention.path("id").asText(), mention) != null) {
                        faults.add("mention " + mention.path("id").asText() + " is there twice");
                    }
                }
            }
        }
    }

    private void record(RecordType type, JsonNode record) {
        String where = type.word() + " " + record.path("id").asText();
        keys(where, record, ExportShape.KEYS.get(type));
        ExportShape.WORDS.get(type).forEach((field, words) -> word(where, record, field, words));
        ExportShape.DATES.get(type).forEach(field -> edtf(where, record, field));
        ExportShape.PARTIES.get(type).forEach(field -> parties(where, record.path(field)));
        ExportShape.LISTS.get(type).forEach(field -> list(where, record, field));
        switch (type) {
            case REPORT, EVENT, STATEMENT -> {}
            case DECISION -> {
                if (record.path("by").asText().isBlank()
                        || !record.path("because").isTextual()) {
                    faults.add(where + " does not say by whom or because of what");
                }
            }
            case INSTRUMENT -> reference(where, record, "part_of");
            case COMMITMENT -> commitment(where, record);
            case PROGRESS -> {
                reference(where, record, "bears_on");
                if (!record.path("own_claim").isBoolean()) {
                    faults.add(where + " does not say whether it is an own claim");
                }
            }
            case DISAGREEMENT -> disagreement(where, record);
        }
        if (RecordType.RECORDS.contains(type) && type != RecordType.DISAGREEMENT) {
            passages(where, record);
        }
    }

    private void commitment(String where, JsonNode record) {
        reference(where, record, "event");
        reference(where, record, "part_of");
        if (record.path("due").isNull() != record.path("due_basis").isNull()) {
            faults.add(where + " has a due value without its basis, or a basis without a due value");
        }
        if (!record.path("target").isNull()) {
            keys(where + ", target", record.path("target"), ExportShape.TARGET);
        }
        if (!record.path("judged").isNull()) {
            keys(where + ", judged", record.path("judged"), ExportShape.JUDGED);
            word(where + ", judged", record.path("judged"), "status", ExportShape.STATUSES);
        }
        keys(where + ", freshness", record.path("freshness"), ExportShape.FRESHNESS);
        word(where + ", freshness", record.path("freshness"), "state", ExportShape.STATES);
        for (JsonNode area : record.path("areas")) {
            if (!ExportShape.AREAS.contains(area.asText())) {
                faults.add(where + " has an area that is none of the 21 topics: " + area.asText());
            }
        }
    }

    private void disagreement(String where, JsonNode record) {
        reference(where, record, "record");
        if (record.path("values").size() < 2) {
            faults.add(where + " has fewer than two values");
        }
        for (JsonNode value : record.path("values")) {
            keys(where + ", value", value, List.of("value", "mentions"));
            if (value.path("mentions").isEmpty()
                    && !record.path("verdict").asText().equals("omission")) {
                faults.add(where + " has a value that stands on no passage");
            }
            for (JsonNode mention : value.path("mentions")) {
                mention(where, mention);
                JsonNode own = mentions.get(mention.path("id").asText());
                if (own != null && !own.equals(mention)) {
                    faults.add(where + " tells mention " + mention.path("id").asText() + " unlike its record");
                }
            }
        }
    }

    private void passages(String where, JsonNode record) {
        if (record.path("mentions").isEmpty()) {
            faults.add(where + " stands on no passage");
        }
        Set<String> own = new HashSet<>();
        for (JsonNode mention : record.path("mentions")) {
            mention(where, mention);
            own.add(mention.path("id").asText());
        }
        for (Map.Entry<String, JsonNode> field : record.path("fields").properties()) {
            String here = where + ", field " + field.getKey();
            keys(here, field.getValue(), List.of("shown", "rule", "by_report"));
            for (JsonNode told : field.getValue().path("by_report")) {
                keys(here, told, List.of("value", "mentions"));
                for (JsonNode id : told.path("mentions")) {
                    if (!own.contains(id.asText())) {
                        faults.add(here + " names a mention that is none of the record's: " + id.asText());
                    }
                }
            }
        }
    }

    private void mention(String where, JsonNode mention) {
        String here = where + ", mention " + mention.path("id").asText();
        keys(here, mention, ExportShape.MENTION);
        keys(here + ", why", mention.path("why"), ExportShape.WHY);
        word(here, mention, "voice", ExportShape.VOICES);
        word(here, mention, "modality", ExportShape.MODALITIES);
        CodePoints text = texts.get(mention.path("report").asText());
        if (text == null) {
            faults.add(here + " stands in a report that is not there: "
                    + mention.path("report").asText());
            return;
        }
        int start = mention.path("start").asInt(-1);
        int end = mention.path("end").asInt(-1);
        if (start < 0 || end <= start || end > text.length()) {
            faults.add(here + " lies outside its report: " + start + " to " + end + " of " + text.length());
        } else if (!text.slice(new Span(start, end))
                .equals(mention.path("quote").asText())) {
            faults.add(here + " quotes “" + mention.path("quote").asText() + "” where the report has “"
                    + text.slice(new Span(start, end)) + "”");
        }
    }

    private void keys(String where, JsonNode object, List<String> keys) {
        for (String key : keys) {
            if (!object.has(key)) {
                faults.add(where + " has no " + key);
            }
        }
    }

    /** The empty word among {@code words} stands for null. */
    private void word(String where, JsonNode object, String field, Set<String> words) {
        JsonNode value = object.path(field);
        if (!value.isMissingNode() && !words.contains(value.isNull() ? "" : value.asText())) {
            faults.add(where + ", " + field + " is no word of the contract: " + value);
        }
    }

    private void list(String where, JsonNode object, String field) {
        if (object.has(field) && !object.path(field).isArray()) {
            faults.add(where + ", " + field + " is no list: " + object.path(field));
        }
    }

    private void parties(String where, JsonNode parties) {
        for (JsonNode party : parties.isArray() || parties.isNull() ? parties : List.of(parties)) {
            if (party.isObject()) {
                keys(where + ", a person", party, List.of("name", "role", "party"));
            } else if (!party.isMissingNode() && !party.asText().matches("[A-Z][A-Za-z0-9+&./-]+")) {
                faults.add(where + " names a party that is no code: " + party);
            }
        }
    }

    private void edtf(String where, JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isTextual() && !Edtf.isValid(value.textValue())) {
            faults.add(where + ", " + field + " is no EDTF value: " + value);
        }
    }

    private void day(String where, JsonNode object, String field) {
        if (!object.path(field).asText().matches("\\d{4}-\\d{2}-\\d{2}")) {
            faults.add(where + ", " + field + " is no day: " + object.path(field));
        }
    }

    private void reference(String where, JsonNode object, String field) {
        JsonNode id = object.path(field);
        if (!id.isNull() && !records.contains(id.asText())) {
            faults.add(where + ", " + field + " leads nowhere: " + id);
        }
    }
}
