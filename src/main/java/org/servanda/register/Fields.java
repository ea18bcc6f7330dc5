package org.servanda.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.servanda.pact.Commitment;
import org.servanda.pact.Event;
import org.servanda.pact.Instrument;
import org.servanda.pact.Person;
import org.servanda.pact.Progress;
import org.servanda.pact.Statement;
import org.servanda.pact.Target;
import org.servanda.pact.Thing;

/** The fields of each kind of thing by name, as plain values: text, numbers, lists and objects. Silence is null. */
public final class Fields {

    private Fields() {}

    /** Field name → value, in the order of the export. */
    public static Map<String, Object> of(Thing thing) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (thing) {
            case Event event -> {
                fields.put("kind", word(event.kind()));
                fields.put(
                        "plover", event.plover() == null ? null : event.plover().name());
                fields.put("mode", event.mode());
                fields.put("source", event.source());
                fields.put("target", event.target());
                fields.put("status", word(event.status()));
                fields.put("date", event.date());
                fields.put("place", event.place());
                fields.put("participants", participants(event));
            }
            case Instrument instrument -> {
                fields.put("kind", instrument.kind());
                fields.put("title", instrument.title());
                fields.put("parties", orNull(instrument.parties()));
                fields.put("count", instrument.count());
                fields.put("status", word(instrument.status()));
                fields.put("signed", instrument.signed());
                fields.put("period", instrument.period());
            }
            case Commitment commitment -> {
                fields.put("kind", word(commitment.kind()));
                fields.put("bound", orNull(commitment.bound()));
                fields.put("counterpart", orNull(commitment.counterpart()));
                fields.put("beneficiary", orNull(commitment.beneficiary()));
                fields.put("said_by", orNull(persons(commitment.saidBy())));
                fields.put("action", commitment.action());
                fields.put("areas", orNull(commitment.areas()));
                fields.put("target", target(commitment.target()));
                fields.put("due", commitment.due());
                fields.put("condition", commitment.condition());
                fields.put("instrument", commitment.instrument());
            }
            case Statement statement -> {
                fields.put("kind", word(statement.kind()));
                fields.put("speaker", statement.speaker() == null ? null : person(statement.speaker()));
                fields.put("about", orNull(statement.about()));
            }
            case Progress progress -> {
                fields.put("relation", word(progress.relation()));
                fields.put("party", orNull(progress.parties()));
                fields.put("date", progress.date());
                fields.put("value", target(progress.value()));
                fields.put("areas", orNull(progress.areas()));
            }
        }
        return fields;
    }

    /** Codes of every party that a thing names in any part. */
    public static TreeSet<String> allParties(Thing thing) {
        TreeSet<String> parties = new TreeSet<>();
        switch (thing) {
            case Event event -> {
                parties.addAll(event.parties());
                event.persons().forEach(person -> add(person, parties));
            }
            case Instrument instrument -> parties.addAll(instrument.parties());
            case Commitment commitment -> {
                parties.addAll(commitment.bound());
                parties.addAll(commitment.counterpart());
                parties.addAll(commitment.beneficiary());
                commitment.saidBy().forEach(person -> add(person, parties));
            }
            case Statement statement -> {
                parties.addAll(statement.about());
                add(statement.speaker(), parties);
            }
            case Progress progress -> parties.addAll(progress.parties());
        }
        return parties;
    }

    private static void add(Person person, TreeSet<String> parties) {
        if (person != null && person.party() != null) {
            parties.add(person.party());
        }
    }

    /** A constant as the contract writes it: {@code IN_FORCE} → {@code in force}. */
    public static String word(Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A person as the export writes one. */
    public static Map<String, Object> person(Person person) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", person.name());
        object.put("role", person.role());
        object.put("party", person.party());
        return object;
    }

    /** A target as the export writes one; null stays null. */
    public static Map<String, Object> target(Target target) {
        if (target == null) {
            return null;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("value", target.value());
        object.put("unit", target.unit());
        object.put("what", target.what());
        object.put("baseline", target.baseline());
        return object;
    }

    private static List<Object> participants(Event event) {
        List<Object> all = new ArrayList<>(event.parties());
        all.addAll(persons(event.persons()));
        return all.isEmpty() ? null : all;
    }

    private static List<Object> persons(List<Person> persons) {
        List<Object> objects = new ArrayList<>();
        persons.forEach(person -> objects.add(person(person)));
        return objects;
    }

    private static <T> List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
