package org.servanda.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import org.servanda.pact.Basis;
import org.servanda.pact.Commitment;
import org.servanda.pact.Event;
import org.servanda.pact.Instrument;
import org.servanda.pact.Mention;
import org.servanda.pact.Progress;
import org.servanda.pact.Statement;
import org.servanda.pact.Thing;
import org.servanda.register.Disagreement;
import org.servanda.register.Entry;
import org.servanda.register.Field;
import org.servanda.register.FieldValue;
import org.servanda.register.Fields;
import org.servanda.register.Told;

/** Records and disagreements as the contract's JSON, without what depends on the day of asking. */
public final class RecordJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordJson() {}

    public static ObjectNode of(Entry entry) {
        ObjectNode record = NODES.objectNode();
        record.put("id", entry.id());
        for (Field field : entry.fields()) {
            record.set(field.name(), Json.mapper().valueToTree(shown(field)));
        }
        more(entry, record);
        record.put("reports", entry.reports());
        record.put("independent_sources", entry.independentSources());
        ArrayNode mentions = record.putArray("mentions");
        entry.tellings().forEach(told -> mentions.add(mention(told.telling().mention())));
        ObjectNode fields = record.putObject("fields");
        for (Field field : entry.fields()) {
            if (!field.byReport().isEmpty()) {
                fields.set(field.name(), field(field));
            }
        }
        return record;
    }

    public static ObjectNode of(Disagreement disagreement) {
        ObjectNode object = NODES.objectNode();
        object.put("id", disagreement.id());
        object.put("record", disagreement.record());
        object.put("field", Fields.word(disagreement.field()));
        object.put("verdict", Fields.word(disagreement.verdict()));
        ArrayNode values = object.putArray("values");
        for (Disagreement.Value value : disagreement.values()) {
            ObjectNode one = values.addObject();
            one.set("value", Json.mapper().valueToTree(value.value()));
            ArrayNode mentions = one.putArray("mentions");
            value.mentions().forEach(told -> mentions.add(mention(told.telling().mention())));
        }
        return object;
    }

    public static ObjectNode mention(Mention mention) {
        ObjectNode object = NODES.objectNode();
        object.put("id", mention.id());
        object.put("report", mention.report());
        object.put("start", mention.span().start());
        object.put("end", mention.span().end());
        object.put("quote", mention.quote());
        object.put("voice", Fields.word(mention.voice()).replace(' ', '-'));
        object.put("speaker", mention.speaker());
        object.set("via", Json.mapper().valueToTree(mention.via()));
        object.put("modality", Fields.word(mention.modality()));
        ObjectNode why = object.putObject("why");
        why.put("cue", mention.why().cue());
        why.put("score", mention.why().score());
        why.set("rules", Json.mapper().valueToTree(mention.why().rules()));
        return object;
    }

    /** Lists are never null in the export: what nobody says is an empty list. */
    private static Object shown(Field field) {
        boolean list = LISTS.contains(field.name());
        return field.shown() == null && list ? List.of() : field.shown();
    }

    private static final LinkedHashSet<String> LISTS = new LinkedHashSet<>(List.of(
            "participants", "parties", "bound", "counterpart", "beneficiary", "said_by", "areas", "about", "party"));

    private static void more(Entry entry, ObjectNode record) {
        Thing first = entry.shown();
        switch (first) {
            case Event event -> record.put("date_basis", basis(entry, "date"));
            case Instrument paper -> {
                record.putNull("part_of");
                record.put("binding", "undetermined");
                record.put("signed_basis", basis(entry, "signed"));
            }
            case Commitment act -> {
                record.put("due_basis", basis(entry, "due"));
                record.put("due_from", dueFrom(entry));
                record.putNull("event");
                record.putNull("part_of");
                record.putNull("judged");
            }
            case Statement said -> {}
            case Progress step -> {
                record.putNull("bears_on");
                record.put(
                        "own_claim",
                        entry.tellings().stream()
                                .anyMatch(told -> ((Progress) told.telling().thing()).ownClaim()));
            }
        }
    }

    /** The basis of the shown date: stated as soon as one report states it. */
    private static String basis(Entry entry, String name) {
        Object shown = entry.field(name).shown();
        String basis = null;
        for (Told told : entry.tellings()) {
            Thing thing = told.telling().thing();
            Object value = Fields.of(thing).get(name);
            if (value == null || !value.equals(shown)) {
                continue;
            }
            Basis own = switch (thing) {
                case Event event -> event.dateBasis();
                case Instrument paper -> paper.signedBasis();
                case Commitment act -> act.dueBasis();
                case Statement said -> null;
                case Progress step -> step.dateBasis();
            };
            if (own == Basis.STATED || basis == null) {
                basis = own == null ? basis : Fields.word(own);
            }
        }
        return basis;
    }

    private static String dueFrom(Entry entry) {
        Object shown = entry.field("due").shown();
        for (Told told : entry.tellings()) {
            Commitment act = (Commitment) told.telling().thing();
            if (shown != null && shown.equals(act.due()) && act.dueFrom() != null) {
                return act.dueFrom();
            }
        }
        return null;
    }

    private static JsonNode field(Field field) {
        ObjectNode object = NODES.objectNode();
        object.set("shown", Json.mapper().valueToTree(field.shown()));
        object.put("rule", field.rule());
        object.put("disagreement_score", field.disagreementScore());
        ArrayNode byReport = object.putArray("by_report");
        for (FieldValue value : field.byReport()) {
            ObjectNode one = byReport.addObject();
            one.put("report", value.report());
            one.set("value", Json.mapper().valueToTree(value.value()));
            one.set("mentions", Json.mapper().valueToTree(value.mentions()));
        }
        return object;
    }
}
