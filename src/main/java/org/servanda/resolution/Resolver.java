package org.servanda.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.servanda.pact.Ids;
import org.servanda.pact.Mention;
import org.servanda.pact.RecordKind;
import org.servanda.pact.Telling;
import org.servanda.pact.Thing;
import org.servanda.pact.Voice;
import org.servanda.reading.Act;
import org.servanda.reading.Reading;
import org.servanda.report.Report;
import org.servanda.report.Span;

/**
 * Turns what a reader found into tellings: words become parties, persons, days, amounts and areas, each with the rule that decided. A pure function of
 * report, reading and the day from which the report's relative dates are counted.
 */
public final class Resolver {

    /** Changes whenever a rule or a lexicon of resolution changes what comes out. */
    public String version() {
        return "resolution-1";
    }

    /**
     * All tellings of a report, in the order of its acts. The outlet's own opinion and what binds or addresses no state, organisation or de facto
     * authority is left out; it stays in the reading.
     *
     * @param published EDTF day from which relative dates are counted: the report's own, or the one to which others date it; null where neither is known
     * @param because why an undated report is counted from that day; null for a dated one
     */
    public List<Telling> resolve(Report report, Reading reading, String published, String because) {
        Here here = new Here(report, reading, published, because);
        List<Telling> tellings = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Act act : reading.acts()) {
            if (act.voice() == Voice.OUTLET_OPINION) {
                continue;
            }
            List<String> rules = new ArrayList<>(act.rules());
            Thing thing = Things.of(act, here, rules);
            if (thing != null) {
                Telling telling = telling(act, thing, here, rules, taken);
                if (telling != null) {
                    tellings.add(telling);
                }
            }
        }
        return tellings;
    }

    /**
     * Two records of one kind may not begin at the same place, since their ids come from it: the later one then begins at its trigger, and is left out
     * where that does not tell them apart.
     */
    private static Telling telling(Act act, Thing thing, Here here, List<String> rules, Set<String> taken) {
        String kind = RecordKind.of(thing).word();
        Span span = act.passage();
        if (!taken.add(kind + span.start())) {
            boolean inside = span.contains(act.trigger()) && act.trigger().start() > span.start();
            if (!inside || !taken.add(kind + act.trigger().start())) {
                return null;
            }
            span = new Span(act.trigger().start(), span.end());
        }
        String id = "m-" + Ids.digest(kind + ":" + here.report().id() + ":" + span.start() + ":" + span.end());
        Mention mention = new Mention(
                id,
                here.report().id(),
                span,
                here.words(span),
                act.voice(),
                here.speakerName(act),
                here.via(act),
                act.modality(),
                new Mention.Why(here.words(act.trigger()), act.score(), rules));
        return new Telling(mention, thing);
    }
}
