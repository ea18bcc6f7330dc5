package org.servanda.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.servanda.pact.Commitment;
import org.servanda.pact.Edtf;
import org.servanda.pact.Event;
import org.servanda.pact.Ids;
import org.servanda.pact.Instrument;
import org.servanda.pact.Progress;
import org.servanda.pact.Statement;
import org.servanda.pact.Voice;

/** Finds where independent reports of one record differ. A false conflict costs more trust than a missed one: what can be reconciled is. */
final class Disagreements {

    /** Below this likeness two versions of a speaker's words are shown as differently worded. */
    private static final double REWORDED = 0.8;

    private Disagreements() {}

    /** In the order of the export's fields. */
    static List<Disagreement> of(Entry entry) {
        if (entry.independentSources() < 2) {
            return List.of();
        }
        return switch (entry.shown()) {
            case Event event -> dates(entry, event);
            case Instrument paper -> papers(entry);
            case Commitment act -> wordings(entry);
            case Statement said -> List.of();
            case Progress step -> List.of();
        };
    }

    private static List<Disagreement> dates(Entry entry, Event event) {
        Map<Object, List<Told>> days = new LinkedHashMap<>();
        for (Told told : entry.tellings()) {
            Event telling = (Event) told.telling().thing();
            boolean comparable = !isAssumed(told) && (event.kind() != Event.Kind.VISIT || isArrival(told));
            Edtf first = telling.date() == null ? null : Edtf.parse(telling.date());
            if (first != null && event.kind() == Event.Kind.VISIT) {
                first = first.start();
            }
            if (comparable && first != null && isDay(first)) {
                days.computeIfAbsent(first.toString(), day -> new ArrayList<>()).add(told);
            }
        }
        return told(entry, Disagreement.Aspect.DATE, Disagreement.Verdict.CONFLICT, days);
    }

    private static boolean isDay(Edtf date) {
        return date.precision() == Edtf.Precision.DAY
                && !date.isInterval()
                && !date.isApproximate()
                && !date.isUncertain();
    }

    /** A day that the report does not give for this event, but for another of the same occasion, is no telling of its own. */
    private static boolean isAssumed(Told told) {
        return told.telling().mention().why().rules().stream().anyMatch(rule -> rule.endsWith(": same-occasion"));
    }

    /** Visits last; only their beginnings can be held against each other. */
    private static boolean isArrival(Told told) {
        return told.telling().mention().why().cue().matches("(?i).*\\b(arriv|land|flew|touched down|reached).*");
    }

    private static List<Disagreement> papers(Entry entry) {
        List<Disagreement> all = new ArrayList<>();
        Map<Object, List<Told>> counts =
                by(entry, told -> ((Instrument) told.telling().thing()).count());
        all.addAll(told(entry, Disagreement.Aspect.COUNT, countVerdict(counts), counts));
        all.addAll(told(
                entry,
                Disagreement.Aspect.KIND,
                Disagreement.Verdict.WORDING,
                by(entry, told -> ((Instrument) told.telling().thing()).kind())));
        all.addAll(told(
                entry,
                Disagreement.Aspect.STATUS,
                Disagreement.Verdict.GRANULARITY,
                by(entry, told -> Fields.word(((Instrument) told.telling().thing()).status()))));
        return all;
    }

    /** Seven agreements and a named paper are eight: a difference of one may be the same papers counted otherwise. */
    private static Disagreement.Verdict countVerdict(Map<Object, List<Told>> counts) {
        TreeSet<Integer> numbers = new TreeSet<>();
        counts.keySet().forEach(count -> numbers.add((Integer) count));
        boolean near = numbers.size() < 2 || numbers.last() - numbers.first() <= 1;
        return near ? Disagreement.Verdict.GRANULARITY : Disagreement.Verdict.CONFLICT;
    }

    private static List<Disagreement> wordings(Entry entry) {
        List<Told> spoken = entry.tellings().stream()
                .filter(told -> told.telling().mention().voice() == Voice.SPEAKER)
                .toList();
        Map<Object, List<Told>> versions = new LinkedHashMap<>();
        for (Told told : spoken) {
            String quote = told.telling().mention().quote();
            Object known = null;
            for (Object version : versions.keySet()) {
                if (Wording.cosine(Wording.stems((String) version), Wording.stems(quote)) >= REWORDED) {
                    known = version;
                    break;
                }
            }
            versions.computeIfAbsent(known == null ? quote : known, version -> new ArrayList<>())
                    .add(told);
        }
        return told(entry, Disagreement.Aspect.WORDING, Disagreement.Verdict.WORDING, versions);
    }

    private static Map<Object, List<Told>> by(Entry entry, Function<Told, Object> field) {
        Map<Object, List<Told>> values = new LinkedHashMap<>();
        for (Told told : entry.tellings()) {
            Object value = field.apply(told);
            if (value != null) {
                values.computeIfAbsent(value, v -> new ArrayList<>()).add(told);
            }
        }
        return values;
    }

    /** A disagreement where at least two values stand on different sources; nothing otherwise. */
    private static List<Disagreement> told(
            Entry entry, Disagreement.Aspect aspect, Disagreement.Verdict verdict, Map<Object, List<Told>> values) {
        TreeSet<String> groups = new TreeSet<>();
        boolean apart = false;
        for (List<Told> tellings : values.values()) {
            TreeSet<String> own = new TreeSet<>();
            tellings.forEach(told -> own.add(told.source().group()));
            apart |= !groups.isEmpty() && !groups.containsAll(own);
            groups.addAll(own);
        }
        if (values.size() < 2 || !apart) {
            return List.of();
        }
        List<Disagreement.Value> list = new ArrayList<>();
        values.forEach((value, tellings) -> list.add(new Disagreement.Value(value, tellings)));
        String id = Ids.disagreement(entry.id(), aspect.name(), values.keySet().toString());
        return List.of(new Disagreement(id, entry.id(), aspect, verdict, list));
    }
}
