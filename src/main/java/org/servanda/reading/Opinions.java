package org.servanda.reading;

import java.util.List;
import java.util.Set;
import org.servanda.pact.Voice;
import org.servanda.reading.Cues.Hit;

/**
 * How far the outlet's own supposing reaches in a sentence: {@code our guess is that Chile will drop the tariff and Peru will follow}. What it states
 * as fact beside its supposing, and what it quotes, stays out of it.
 */
enum Opinions {
    /** Nothing is supposed. */
    NONE,
    /** The clause itself is supposed. */
    HOLDS,
    /** The clause is told, what is joined to it is supposed: {@code Chile could lend the ship, and Peru will pay}. */
    FOLLOWS,
    /** The clause is told as fact amid what is supposed. */
    PAUSES;

    private static final Set<String> SENTENCE_MARKS = Set.of(";", ":");

    /** What holds of a clause, from what held of the one before it. */
    static Opinions carried(Line line, Source source, Clause clause, List<Hit> hits, Opinions before) {
        if (source.voice() != Voice.NARRATOR) {
            return NONE;
        }
        if (line.low(line.size() - 1).equals("?")) {
            return HOLDS;
        }
        for (Hit hit : hits) {
            if (hit.sort() == Cues.Sort.OPINE && !line.isQuoted(hit.from())) {
                return HOLDS;
            }
        }
        Verb verb = clause.verb();
        boolean told = verb != null && verb.modal() == null && verb.tense() != Verb.Tense.PRESENT;
        boolean cut = clause.from() > 0 && SENTENCE_MARKS.contains(line.low(clause.from() - 1));
        boolean supposing = before != NONE && !cut;
        if (supposing && before == HOLDS && line.low(clause.from() - 1).equals("that")) {
            return HOLDS;
        }
        if (supposing) {
            return told ? PAUSES : HOLDS;
        }
        return verb != null && !verb.negated() && verb.isModal("could", "may", "might") ? FOLLOWS : NONE;
    }
}
