package org.servanda.register;

import java.util.ArrayList;
import java.util.List;
import org.servanda.pact.Ids;
import org.servanda.pact.RecordKind;
import org.servanda.pact.Thing;

/**
 * Turns the tellings of one component into records. The tellings are taken in canonical order and each joins the record that it is most like, so
 * the result depends on the set of tellings alone. A record never holds two tellings that cannot be of one thing.
 */
final class Reconciler {

    private final Likeness likeness = new Likeness();

    /** Records in the canonical order of their first tellings. */
    List<Entry> entries(List<Told> component) {
        List<Told> ordered = new ArrayList<>(component);
        ordered.sort(Told.CANONICAL);
        List<List<Told>> groups = new ArrayList<>();
        for (Told told : ordered) {
            List<Told> best = null;
            double highest = Likeness.LINK;
            for (List<Told> group : groups) {
                double mean = mean(told, group);
                if (mean >= highest && (best == null || mean > highest)) {
                    best = group;
                    highest = mean;
                }
            }
            if (best == null) {
                best = new ArrayList<>();
                groups.add(best);
            }
            best.add(told);
        }
        List<Entry> entries = new ArrayList<>();
        for (List<Told> group : groups) {
            entries.add(entry(group));
        }
        return entries;
    }

    /** One record out of tellings that are of one thing, in canonical order. */
    static Entry entry(List<Told> tellings) {
        Told first = tellings.getFirst();
        Thing thing = first.telling().thing();
        RecordKind kind = RecordKind.of(thing);
        List<Field> fields = new ArrayList<>();
        for (String name : Fields.of(thing).keySet()) {
            fields.add(FieldChoice.choose(name, tellings));
        }
        return new Entry(Ids.record(kind, first.telling().mention()), kind, thing, tellings, fields);
    }

    /** Mean likeness to a record's tellings; {@link Likeness#NEVER} as soon as it cannot be one with any of them. */
    private double mean(Told told, List<Told> group) {
        double sum = 0;
        double highest = 0;
        for (Told member : group) {
            double like = likeness.of(member, told);
            if (like == Likeness.NEVER) {
                return Likeness.NEVER;
            }
            sum += like;
            highest = Math.max(highest, like);
        }
        return (sum / group.size() + highest) / 2;
    }
}
