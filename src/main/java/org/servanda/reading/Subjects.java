package org.servanda.reading;

import java.util.Set;
import org.servanda.reading.Vocabulary.Sort;

/** Finds where the subject of a verb begins. */
final class Subjects {

    static final Set<String> CONNECTORS = Set.of(
            "that",
            "if",
            "while",
            "when",
            "which",
            "who",
            "whom",
            "whose",
            "as",
            "because",
            "after",
            "before",
            "since",
            "where",
            "although",
            "though",
            "whether",
            "what",
            "how",
            "unless",
            "until",
            "but",
            "so",
            "yet",
            "whereas",
            "once",
            "than",
            "provided");
    private static final Set<String> TIMES = Set.of(
            "ago", "week", "month", "year", "decade", "summer", "spring", "autumn", "winter", "earlier", "later", "day",
            "time");
    private static final Set<String> QUOTES = Set.of("\"", "“", "”", "‘", "’", "'", "«", "»");
    /** Longest apposition or relative clause between a subject and its verb, in words. */
    private static final int LONGEST_ASIDE = 18;

    private Subjects() {}

    /** Index of the first word of the subject before a verb, or {@code verb} where none stands there. */
    static int start(Line line, int verb, int limit) {
        int end = verb;
        while (end > limit && line.isAdverb(end - 1) && !line.is(end - 1, Sort.GROUP)) {
            end--;
        }
        int last = end - 1;
        if (last < limit) {
            return verb;
        }
        if (line.isMark(last)) {
            int before = beforeAside(line, last, limit);
            return before < 0 ? verb : noun(line, before, limit, verb);
        }
        return noun(line, end, limit, verb);
    }

    /** Where the words before an aside end: {@code X, the minister of Y, said} gives the place of the first comma; -1 where there is none. */
    private static int beforeAside(Line line, int close, int limit) {
        String mark = line.low(close);
        if (mark.equals(",") && close > 0 && QUOTES.contains(line.low(close - 1))) {
            return -1;
        }
        String open = mark.equals(")")
                ? "("
                : mark.equals("—") || mark.equals("–") || mark.equals("-") || mark.equals(",") ? mark : null;
        if (open == null) {
            return -1;
        }
        for (int i = close - 1; i > limit && close - i <= LONGEST_ASIDE; i--) {
            if (QUOTES.contains(line.low(i))) {
                return -1;
            }
            if (line.low(i).equals(open)) {
                boolean relative = line.low(i + 1).equals("who")
                        || line.low(i + 1).equals("which")
                        || line.low(i + 1).equals("whose");
                boolean finite = false;
                for (Verb verb : line.groups()) {
                    finite |= verb.from() > i && verb.to() <= close;
                }
                return finite && !relative ? -1 : i;
            }
        }
        return -1;
    }

    private static int noun(Line line, int end, int limit, int verb) {
        int i = end - 1;
        while (i >= limit) {
            String low = line.low(i);
            if (low.equals("who") || low.equals("which") || low.equals("that") || low.equals("what")) {
                return i == end - 1 ? i : i + 1;
            }
            if (CONNECTORS.contains(low) || inVerb(line, i)) {
                break;
            }
            if (low.equals("and") || low.equals("or") || low.equals("&")) {
                if (i == end - 1 || !joinsNouns(line, i, limit)) {
                    break;
                }
            } else if (line.isMark(i)
                    && !isPossessive(line, i)
                    && !(low.equals(",") && i > limit && i + 1 < end && joinsNames(line, i))) {
                break;
            }
            i--;
        }
        int start = i + 1;
        if (start >= end) {
            return verb;
        }
        return trimmed(line, start, end);
    }

    /** The apostrophe of {@code the ministers' meeting}. */
    private static boolean isPossessive(Line line, int i) {
        return i > 0
                && (line.low(i).equals("'") || line.low(i).equals("’"))
                && line.low(i - 1).endsWith("s")
                && line.word(i - 1).end() == line.word(i).start()
                && !line.isMark(i + 1);
    }

    private static boolean inVerb(Line line, int i) {
        for (Verb verb : line.groups()) {
            if (verb.from() <= i && i < verb.to()) {
                return true;
            }
        }
        return false;
    }

    private static boolean joinsNames(Line line, int comma) {
        boolean left = line.name(comma - 1) != null || line.isTitle() && line.isCapital(comma - 1);
        return left && line.name(comma + 1) != null && line.name(comma - 1) != line.name(comma + 1);
    }

    private static boolean joinsNouns(Line line, int and, int limit) {
        boolean left = line.isCapital(and - 1)
                || line.is(and - 1, Sort.TITLE)
                || line.is(and - 1, Sort.GROUP)
                || line.is(and - 1, Sort.PAPER)
                || line.low(and - 1).equals("he")
                || line.low(and - 1).equals("she");
        boolean right = line.isCapital(and + 1)
                || line.isDeterminer(and + 1)
                || line.is(and + 1, Sort.TITLE)
                || line.name(and + 1) != null;
        if (!left || !right) {
            return line.is(and - 1, Sort.FIELD) && line.is(and + 1, Sort.FIELD);
        }
        for (int i = and - 1; i >= limit; i--) {
            if (line.isPreposition(i)) {
                String low = line.low(i);
                boolean behindVerb = line.groups().stream().anyMatch(v -> v.to() <= and && v.from() >= limit);
                return low.equals("of") || low.equals("between") || low.equals("from") || !behindVerb;
            }
            if (line.isMark(i) || inVerb(line, i)) {
                return true;
            }
        }
        return limit == 0 || !inVerb(line, limit - 1);
    }

    /** Leaves out an adverbial that stands before the subject without a comma: {@code On Friday the ministers}. */
    private static int trimmed(Line line, int start, int end) {
        if (line.word(start).isNumber()
                || Details.NUMBERS.contains(line.low(start))
                || Set.of("last", "this", "next", "earlier", "a", "later").contains(line.low(start))) {
            for (int i = start + 1; i < Math.min(start + 4, end - 1); i++) {
                if (TIMES.contains(line.low(i))
                        && !line.isPreposition(i + 1)
                        && !TIMES.contains(line.low(i + 1))
                        && !line.isMark(i + 1)) {
                    return i + 1;
                }
            }
        }
        boolean adverb = line.isAdverb(start)
                && !line.is(start, Sort.GROUP)
                && !line.low(start).equals("both")
                && !line.low(start).equals("all")
                && !line.low(start).equals("each");
        if (!line.isPreposition(start) && !line.is(start, Sort.DAY) && !adverb) {
            return start;
        }
        for (int i = start + 1; i < end; i++) {
            boolean begins = line.isDeterminer(i) && !line.low(i).equals("'s")
                    || line.low(i).equals("both")
                    || line.is(i, Sort.TITLE) && !line.is(i - 1, Sort.TITLE)
                    || line.beginsName(i)
                    || Set.of("he", "she", "they", "we", "it", "i").contains(line.low(i));
            boolean governed = line.isPreposition(i - 1)
                    || line.isDeterminer(i - 1)
                    || line.name(i - 1) != null && line.is(i, Sort.TITLE);
            if (begins && !governed && i > start) {
                return i;
            }
        }
        return adverb || line.is(start, Sort.DAY) ? Math.min(start + 1, end - 1) : start;
    }
}
