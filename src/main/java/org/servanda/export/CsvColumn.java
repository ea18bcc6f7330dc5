package org.servanda.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The columns of the table, in their order. Where a type of record has no such value the cell is empty. */
enum CsvColumn {
    TYPE(row -> TextNode.valueOf(row.type.word())),
    ID(field("id")),
    KIND(row -> row.type == RecordType.PROGRESS ? row.get("relation") : row.get("kind")),
    STATUS(field("status")),
    PARTIES(CsvColumn::parties),
    COUNTERPART(row -> row.type == RecordType.STATEMENT ? row.get("about") : row.get("counterpart")),
    BENEFICIARY(field("beneficiary")),
    PERSONS(CsvColumn::persons),
    ACTION(field("action")),
    TITLE(field("title")),
    AREAS(field("areas")),
    PLACE(field("place")),
    DATE(row -> row.type == RecordType.INSTRUMENT ? row.get("signed") : row.get("date")),
    PERIOD(field("period")),
    DUE(field("due")),
    DUE_BASIS(field("due_basis")),
    TARGET_VALUE(row -> row.measure().path("value")),
    TARGET_UNIT(row -> row.measure().path("unit")),
    TARGET_WHAT(row -> row.measure().path("what")),
    TARGET_BASELINE(row -> row.measure().path("baseline")),
    COUNT(field("count")),
    CONDITION(field("condition")),
    BINDING(field("binding")),
    PLOVER(field("plover")),
    DYAD_SOURCE(row -> row.type == RecordType.EVENT ? row.get("source") : MissingNode.getInstance()),
    DYAD_TARGET(row -> row.type == RecordType.EVENT ? row.get("target") : MissingNode.getInstance()),
    INSTRUMENT(field("instrument")),
    EVENT(field("event")),
    PART_OF(field("part_of")),
    BEARS_ON(row -> row.type == RecordType.PROGRESS ? row.get("bears_on") : row.get("record")),
    OWN_CLAIM(field("own_claim")),
    FIELD(field("field")),
    VERDICT(field("verdict")),
    VALUES(CsvColumn::values),
    CLOCK(field("clock")),
    FRESHNESS(row -> row.get("freshness").path("state")),
    LAST_PASSAGE(row -> row.get("freshness").path("since")),
    REPORTS_SEARCHED(row -> row.get("freshness").path("searched")),
    JUDGED(row -> row.get("judged").path("status")),
    JUDGED_BY(row -> row.get("judged").path("by")),
    JUDGED_ON(row -> row.get("judged").path("on")),
    VOICE(row -> row.firstMention().path("voice")),
    SPEAKER(row -> row.firstMention().path("speaker")),
    MODALITY(row -> row.firstMention().path("modality")),
    QUOTE(row -> row.firstMention().path("quote")),
    REPORT(row -> row.firstReport().path("source")),
    OUTLET(row -> row.firstReport().path("outlet")),
    PUBLISHED(row -> row.firstReport().path("published")),
    URL(row -> row.firstReport().path("url")),
    LANGUAGE(field("language")),
    BY(field("by")),
    ON(field("on")),
    BECAUSE(field("because")),
    MENTIONS(CsvColumn::mentions),
    SOURCES(CsvColumn::sources),
    AS_OF(row -> TextNode.valueOf(row.asOf));

    private final Function<Row, JsonNode> value;

    CsvColumn(Function<Row, JsonNode> value) {
        this.value = value;
    }

    /**
     * One record with what its cells are taken from.
     *
     * @param asOf the day for clocks and freshness, or null
     * @param reports the export's reports by id
     */
    record Row(RecordType type, JsonNode record, String asOf, Map<String, JsonNode> reports) {

        JsonNode get(String field) {
            return record.path(field);
        }

        /** What is to be reached, or has been; an event's {@code target} is a party. */
        JsonNode measure() {
            return switch (type) {
                case COMMITMENT -> get("target");
                case PROGRESS -> get("value").isObject() ? get("value") : record;
                case REPORT, EVENT, INSTRUMENT, STATEMENT, DISAGREEMENT, DECISION -> MissingNode.getInstance();
            };
        }

        boolean standsOnPassages() {
            return RecordType.RECORDS.contains(type);
        }

        /** The record's own mentions, then those of its values. */
        List<JsonNode> mentions() {
            List<JsonNode> mentions = new ArrayList<>();
            get("mentions").forEach(mentions::add);
            if (type == RecordType.DISAGREEMENT) {
                get("values").forEach(value -> value.path("mentions").forEach(mentions::add));
            }
            return mentions;
        }

        JsonNode firstMention() {
            List<JsonNode> mentions = mentions();
            return mentions.isEmpty() ? MissingNode.getInstance() : mentions.getFirst();
        }

        JsonNode firstReport() {
            return type == RecordType.REPORT ? record : report(firstMention());
        }

        JsonNode report(JsonNode mention) {
            return reports.getOrDefault(mention.path("report").asText(), MissingNode.getInstance());
        }
    }

    /** The column's heading: lower case, words joined by a low line. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    JsonNode value(Row row) {
        return value.apply(row);
    }

    private static Function<Row, JsonNode> field(String name) {
        return row -> row.get(name);
    }

    private static JsonNode parties(Row row) {
        return switch (row.type) {
            case EVENT -> codes(row.get("participants"));
            case INSTRUMENT -> codes(row.get("parties"));
            case COMMITMENT -> codes(row.get("bound"));
            case STATEMENT -> row.get("speaker").path("party");
            case PROGRESS -> row.get("party");
            case REPORT, DISAGREEMENT, DECISION -> MissingNode.getInstance();
        };
    }

    private static JsonNode persons(Row row) {
        return switch (row.type) {
            case EVENT -> withoutCodes(row.get("participants"));
            case COMMITMENT -> row.get("said_by");
            case STATEMENT -> row.get("speaker");
            case REPORT, INSTRUMENT, PROGRESS, DISAGREEMENT, DECISION -> MissingNode.getInstance();
        };
    }

    private static JsonNode values(Row row) {
        return switch (row.type) {
            case DISAGREEMENT -> {
                ArrayNode values = JsonNodeFactory.instance.arrayNode();
                row.get("values").forEach(value -> values.add(value.path("value")));
                yield values;
            }
            case DECISION -> row.get("value");
            case REPORT, EVENT, INSTRUMENT, COMMITMENT, STATEMENT, PROGRESS -> MissingNode.getInstance();
        };
    }

    private static JsonNode mentions(Row row) {
        return row.standsOnPassages() ? IntNode.valueOf(row.mentions().size()) : MissingNode.getInstance();
    }

    /** How many independent sources there are; copies of one text count once. */
    private static JsonNode sources(Row row) {
        if (!row.standsOnPassages() || row.get("independent_sources").isNumber()) {
            return row.get("independent_sources");
        }
        Set<String> sources = new TreeSet<>();
        for (JsonNode mention : row.mentions()) {
            sources.add(source(row, mention));
        }
        return IntNode.valueOf(sources.size());
    }

    private static String source(Row row, JsonNode mention) {
        JsonNode report = row.report(mention);
        return report.hasNonNull("copy_of")
                ? report.get("copy_of").asText()
                : mention.path("report").asText();
    }

    private static JsonNode codes(JsonNode parties) {
        return only(parties, false);
    }

    private static JsonNode withoutCodes(JsonNode participants) {
        return only(participants, true);
    }

    private static JsonNode only(JsonNode parties, boolean persons) {
        ArrayNode some = JsonNodeFactory.instance.arrayNode();
        for (JsonNode party : parties) {
            if (party.isObject() == persons) {
                some.add(party);
            }
        }
        return some;
    }
}
