package org.servanda.resolution;

import java.util.ArrayList;
import java.util.List;
import org.servanda.resolution.DateGrammar.Parsed;

/** Finds time expressions and says when they are. What cannot be counted is kept with its reason, never guessed. */
final class Days {

    private static final When NOTHING = new When.Unknown("no time expression is recognised", null);

    private Days() {}

    /** Every time expression of a text, the longest at each place, never overlapping, in order. */
    static List<Found> find(String text) {
        Tokens tokens = new Tokens(text);
        TimeGrammar grammar = TimeGrammar.ofText(tokens);
        TimeContext context = new TimeContext(tokens);
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Parsed parsed = grammar.read(at);
            if (parsed == null || !context.allows(at, parsed)) {
                at++;
            } else {
                found.add(tokens.span(at, parsed.next()));
                at = parsed.next();
            }
        }
        return found;
    }

    /**
     * When words are that name a time; a preposition before them may stay.
     *
     * @param tense where the clause around them points
     */
    static When resolve(String words, Anchor anchor, Tense tense) {
        TimeWords read = read(words);
        return read == null ? NOTHING : new Reckoning(anchor, tense).count(read);
    }

    /** The deadline in words that belong to an undertaking, where the tense of the clause is not known. */
    static When due(String words, Anchor anchor) {
        return due(words, anchor, Tense.UNKNOWN);
    }

    /**
     * The deadline that an undertaking's time expression sets: its last moment where it is worded as a limit, a length of time or a span; itself
     * where it lies ahead of the anchor; its beginning where something is to begin then. A day on which something was announced is none.
     */
    static When due(String words, Anchor anchor, Tense tense) {
        TimeWords read = read(words);
        return read == null ? NOTHING : new Deadlines(anchor, tense).due(read);
    }

    /** The expression that makes up the words, or else the first and longest within them. */
    private static TimeWords read(String words) {
        Tokens tokens = new Tokens(words);
        TimeGrammar grammar = TimeGrammar.ofTime(tokens);
        Parsed best = null;
        int bestLength = 0;
        for (int at = 0; at < tokens.size(); at++) {
            Parsed parsed = grammar.read(at);
            if (parsed != null && parsed.next() - at > bestLength) {
                best = parsed;
                bestLength = parsed.next() - at;
                at = parsed.next() - 1;
            }
        }
        return best == null ? null : best.words();
    }
}
