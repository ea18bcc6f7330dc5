package org.servanda.resolution;

import java.util.HashSet;
import java.util.Set;

/** Reads from the words around an amount what it measures, against what, and how often. */
final class Measures {

    private static final Phrases<String> HEADS = new Phrases<>();
    private static final Set<String> MODIFIERS = new HashSet<>();

    static {
        for (String[] row : Lines.of("measures.tsv", 2)) {
            if (row[0].equals("head")) {
                HEADS.add(row[1], false, row[1]);
            } else {
                MODIFIERS.add(row[1]);
            }
        }
    }

    private static final Set<String> ENDS = Set.of(".", ";", ":", "!", "?");

    private static final Set<String> LINKS =
            Set.of("in", "of", "worth", "a", "an", "the", "for", "new", "its", "their", "as");

    private static final Set<String> AGAINST =
            Set.of("from", "below", "above", "over", "against", "on", "versus", "to", "than");

    private final Tokens tokens;

    Measures(Tokens tokens) {
        this.tokens = tokens;
    }

    Amount complete(Amounts.Reach reach) {
        Amount amount = reach.amount();
        boolean isCounted = amount.unit() != null && amount.unit().length() > 3 && isNoun(amount.unit());
        String what = isCounted ? null : what(reach);
        String baseline = amount.baseline() != null ? amount.baseline() : baseline(reach);
        return amount.measuring(what, baseline, per(reach.next()));
    }

    /** Whether a unit is a counted noun rather than money or a measure. */
    private static boolean isNoun(String unit) {
        Tokens words = new Tokens(unit);
        return Money.unit(words, 0) == null && Money.after(words, 0) == null;
    }

    // ---- what ----

    private String what(Amounts.Reach reach) {
        String right = rightBeside(reach.next());
        if (right != null) {
            return right;
        }
        String of = share(reach);
        if (of != null) {
            return of;
        }
        String left = left(reach.first());
        return left != null ? left : right(reach.next());
    }

    /** {@code $20 million in food aid}, {@code a 30 million euro loan}. */
    private String rightBeside(int from) {
        int at = from;
        while (tokens.isOneOf(at, LINKS) && at < from + 3) {
            at++;
        }
        return isWholeEconomy(at) ? null : headAt(at);
    }

    /** A head with its modifiers at a token, or null. */
    private String headAt(int at) {
        int head = at;
        while (MODIFIERS.contains(tokens.get(head).key()) && HEADS.at(tokens, head) == null && head < at + 4) {
            head++;
        }
        Phrases.Match<String> match = HEADS.at(tokens, head);
        if (match == null) {
            return null;
        }
        Phrases.Match<String> longer = HEADS.at(tokens, match.next());
        int next = longer == null ? match.next() : longer.next();
        return words(at, next);
    }

    /** {@code 90% of goods}: the thing of which an amount is a share. */
    private String share(Amounts.Reach reach) {
        String unit = reach.amount().unit();
        if (unit == null || !unit.equals("%") || !tokens.is(reach.next(), "of")) {
            return null;
        }
        int at = reach.next() + 1;
        while (tokens.is(at, "the") || tokens.is(at, "its") || tokens.is(at, "all") || tokens.is(at, "their")) {
            at++;
        }
        return tokens.get(at).isWord() && !isWholeEconomy(at) ? words(at, at + 1) : null;
    }

    /** A share “of GDP” measures what is spent, not the product itself. */
    private boolean isWholeEconomy(int at) {
        return tokens.is(at, "gdp") || tokens.is(at, "gross") || tokens.is(at, "gni") || tokens.is(at, "national");
    }

    private String left(int first) {
        for (int at = first - 1; at >= 0 && at >= first - 14 && !isEnd(at); at--) {
            Phrases.Match<String> match = HEADS.at(tokens, at);
            if (match == null || match.next() > first) {
                continue;
            }
            int start = at;
            while (start > 0
                    && (MODIFIERS.contains(tokens.get(start - 1).key()) || isLongerHead(start - 1, match.next()))) {
                start--;
            }
            return words(start, match.next());
        }
        return null;
    }

    private boolean isLongerHead(int at, int next) {
        Phrases.Match<String> match = HEADS.at(tokens, at);
        return match != null && match.next() == next;
    }

    private String right(int from) {
        for (int at = from; at < from + 8 && at < tokens.size() && !isEnd(at); at++) {
            String head = headAt(at);
            if (head != null) {
                return isWholeEconomy(at) ? null : head;
            }
        }
        return null;
    }

    private boolean isEnd(int at) {
        return ENDS.contains(tokens.get(at).key());
    }

    private String words(int from, int next) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < next; i++) {
            words.append(i > from && !tokens.get(i).glued() ? " " : "")
                    .append(tokens.get(i).key());
        }
        return words.toString();
    }

    // ---- baseline and rate ----

    /** {@code compared with 2005 levels}, {@code from 1990 levels}, {@code below the 2010 level}, {@code relative to 2000}. */
    private String baseline(Amounts.Reach reach) {
        for (int at = reach.next(); at < reach.next() + 10 && at < tokens.size() && !isEnd(at); at++) {
            boolean compared = tokens.is(at, "compared") && (tokens.is(at + 1, "with") || tokens.is(at + 1, "to"));
            boolean relative = tokens.are(at, "relative", "to");
            if (!compared && !relative && !tokens.isOneOf(at, AGAINST)) {
                continue;
            }
            boolean surely = compared || relative || tokens.is(at, "against") || tokens.is(at, "versus");
            int start = compared || relative ? at + 2 : at + 1;
            while (tokens.is(start, "the") || tokens.is(start, "its") || tokens.is(start, "their")) {
                start++;
            }
            int level = level(start);
            if (level > 0) {
                return text(start, level);
            }
            if (surely && tokens.get(start).text().matches("[12]\\d{3}")) {
                return tokens.get(start).text();
            }
        }
        return null;
    }

    /** The index after {@code levels} within four tokens, otherwise 0. */
    private int level(int start) {
        for (int at = start; at < start + 5; at++) {
            if (tokens.is(at, "levels") || tokens.is(at, "level") || tokens.is(at, "baseline")) {
                return at > start ? at + 1 : 0;
            }
            boolean goesOn = tokens.get(at).isWord()
                    || tokens.get(at).isDash()
                    || tokens.get(at).text().matches("\\d{4}")
                    || tokens.is(at, "'s");
            if (!goesOn) {
                return 0;
            }
        }
        return 0;
    }

    private String text(int from, int next) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < next; i++) {
            text.append(i > from && !tokens.get(i).glued() ? " " : "")
                    .append(tokens.get(i).text());
        }
        return text.toString();
    }

    private String per(int at) {
        int next = at;
        if (tokens.is(next, "a") || tokens.is(next, "per") || tokens.is(next, "each") || tokens.is(next, "every")) {
            return switch (tokens.get(next + 1).key()) {
                case "year", "annum" -> "year";
                case "month" -> "month";
                case "day" -> "day";
                default -> null;
            };
        }
        return tokens.is(next, "annually") || tokens.is(next, "yearly") ? "year" : null;
    }
}
