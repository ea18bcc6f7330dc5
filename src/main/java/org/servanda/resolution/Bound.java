package org.servanda.resolution;

import java.util.List;
import java.util.Map;

/** How exactly a number is meant. */
enum Bound {
    EXACT,
    /** {@code about}, {@code nearly}, {@code some}. */
    ABOUT,
    /** {@code over}, {@code more than}. */
    OVER,
    /** {@code at least}, {@code no less than}. */
    AT_LEAST,
    /** {@code up to}, {@code no more than}. */
    UP_TO,
    /** {@code under}, {@code less than}. */
    UNDER;

    private static final Map<String, Bound> WORDS = Map.ofEntries(
            Map.entry("about", ABOUT),
            Map.entry("around", ABOUT),
            Map.entry("approximately", ABOUT),
            Map.entry("roughly", ABOUT),
            Map.entry("nearly", ABOUT),
            Map.entry("almost", ABOUT),
            Map.entry("some", ABOUT),
            Map.entry("circa", ABOUT),
            Map.entry("an estimated", ABOUT),
            Map.entry("estimated", ABOUT),
            Map.entry("close to", ABOUT),
            Map.entry("~", ABOUT),
            Map.entry("over", OVER),
            Map.entry("more than", OVER),
            Map.entry("above", OVER),
            Map.entry("exceeding", OVER),
            Map.entry("in excess of", OVER),
            Map.entry("upwards of", OVER),
            Map.entry(">", OVER),
            Map.entry("at least", AT_LEAST),
            Map.entry("no less than", AT_LEAST),
            Map.entry("not less than", AT_LEAST),
            Map.entry("no fewer than", AT_LEAST),
            Map.entry("not fewer than", AT_LEAST),
            Map.entry("a minimum of", AT_LEAST),
            Map.entry("minimum", AT_LEAST),
            Map.entry("up to", UP_TO),
            Map.entry("as much as", UP_TO),
            Map.entry("as many as", UP_TO),
            Map.entry("at most", UP_TO),
            Map.entry("no more than", UP_TO),
            Map.entry("not more than", UP_TO),
            Map.entry("a maximum of", UP_TO),
            Map.entry("less than", UNDER),
            Map.entry("fewer than", UNDER),
            Map.entry("under", UNDER),
            Map.entry("below", UNDER),
            Map.entry("<", UNDER));

    /** What the words before a number make of it. */
    record Before(Bound bound, int start) {}

    /** The longest such words that end before a token; {@link #EXACT} and the token itself where there are none. */
    static Before before(Tokens tokens, int at) {
        for (int length : List.of(3, 2, 1)) {
            if (at < length) {
                continue;
            }
            StringBuilder words = new StringBuilder(tokens.get(at - length).key());
            for (int i = at - length + 1; i < at; i++) {
                words.append(' ').append(tokens.get(i).key());
            }
            Bound bound = WORDS.get(words.toString());
            if (bound != null) {
                return new Before(bound, at - length);
            }
        }
        return new Before(EXACT, at);
    }
}
