package org.servanda.resolution;

import java.math.BigDecimal;
import java.util.Set;
import org.servanda.resolution.DateGrammar.Parsed;
import org.servanda.resolution.MomentGrammar.Length;

/** Reads whole time expressions: moments, spans between them, and what prepositions make of them. */
final class TimeGrammar {

    private final Tokens tokens;
    private final boolean knownToBeTime;
    private final MomentGrammar moments;

    private TimeGrammar(Tokens tokens, boolean knownToBeTime) {
        this.tokens = tokens;
        this.knownToBeTime = knownToBeTime;
        this.moments = new MomentGrammar(tokens, knownToBeTime);
    }

    /** For a text in which times are looked for. */
    static TimeGrammar ofText(Tokens tokens) {
        return new TimeGrammar(tokens, false);
    }

    /** For words of which it is known that they name a time, so that “May” is a month and “three years” a length of time. */
    static TimeGrammar ofTime(Tokens tokens) {
        return new TimeGrammar(tokens, true);
    }

    /** The longest expression that begins at a token, or null. */
    Parsed read(int at) {
        Parsed best = span(at);
        best = MomentGrammar.longer(best, bounded(at));
        best = MomentGrammar.longer(best, between(at));
        best = MomentGrammar.longer(best, ahead(at));
        best = MomentGrammar.longer(best, back(at));
        return MomentGrammar.longer(best, lasting(at));
    }

    /** A moment, or two joined: {@code 2023–2026}, {@code May 30 to June 2, 1988}. */
    private Parsed span(int at) {
        Parsed from = moments.read(at);
        if (from == null || !canBegin(from.words()) || !isJoint(from.next())) {
            return from;
        }
        int next = tokens.skip(from.next() + 1, "the");
        Parsed to = moments.read(next);
        return to != null && isSameKind(from.words(), to.words())
                ? new Parsed(new TimeWords.Between(from.words(), to.words()), to.next())
                : from;
    }

    private boolean isJoint(int at) {
        return moments.dates().isSpanMark(at)
                || tokens.is(at, "/") && tokens.get(at).glued();
    }

    private static boolean canBegin(TimeWords words) {
        return words instanceof TimeWords.Date || words instanceof TimeWords.Part || words instanceof TimeWords.Decade;
    }

    private static boolean isSameKind(TimeWords from, TimeWords to) {
        if (from instanceof TimeWords.Date one && to instanceof TimeWords.Date two) {
            if (rank(one) == YEAR && rank(two) == YEAR) {
                return one.year() < two.year();
            }
            return rank(one) == rank(two);
        }
        return from instanceof TimeWords.Part || from.getClass() == to.getClass();
    }

    private static final int YEAR = 0;

    /** What a date names: year 0, month 1, day 2, weekday 3. */
    private static int rank(TimeWords.Date date) {
        if (date.day() != null) {
            return 2;
        }
        if (date.month() != null) {
            return 1;
        }
        return date.weekday() != null ? 3 : YEAR;
    }

    /** {@code by}, {@code before}, {@code until}, {@code since}, {@code after}, {@code starting in} a moment. */
    private Parsed bounded(int at) {
        int next = at + 1;
        return switch (tokens.get(at).key()) {
            case "by" -> by(next);
            case "no", "not" ->
                tokens.is(next, "later") && tokens.is(next + 1, "than")
                        ? by(next + 2)
                        : tokens.is(next, "earlier") && tokens.is(next + 1, "than") ? from(next + 2) : null;
            case "latest" -> tokens.is(next, "by") ? by(next + 1) : null;
            case "before" -> before(next);
            case "prior" -> tokens.is(next, "to") ? before(next + 1) : null;
            case "until", "till", "through" -> until(next);
            case "up" -> tokens.is(next, "to") || tokens.is(next, "until") ? until(next + 1) : null;
            case "since", "ever" -> since(tokens.skip(next, "since"));
            case "after" -> after(next);
            case "from" -> from(next);
            case "as" -> tokens.is(next, "of") || tokens.is(next, "from") ? from(next + 1) : null;
            case "starting", "beginning", "effective", "commencing" -> from(skipPreposition(next));
            case "with" -> tokens.are(next, "effect", "from") ? from(next + 2) : null;
            default -> null;
        };
    }

    private int skipPreposition(int at) {
        return tokens.is(at, "in") || tokens.is(at, "on") || tokens.is(at, "from") || tokens.is(at, "with")
                ? at + 1
                : at;
    }

    private Parsed by(int at) {
        Parsed end = span(skipPreposition(at));
        return end == null ? null : new Parsed(new TimeWords.By(end.words()), end.next());
    }

    private Parsed before(int at) {
        Parsed end = moments.read(at);
        return end == null ? null : new Parsed(new TimeWords.Before(end.words()), end.next());
    }

    private Parsed until(int at) {
        Parsed end = moments.read(at);
        return end == null ? null : new Parsed(new TimeWords.Until(end.words()), end.next());
    }

    private Parsed since(int at) {
        Parsed start = moments.read(at);
        return start == null ? null : new Parsed(new TimeWords.Since(start.words()), start.next());
    }

    private Parsed after(int at) {
        Parsed end = moments.read(at);
        return end == null ? null : new Parsed(new TimeWords.After(end.words()), end.next());
    }

    private Parsed from(int at) {
        Parsed start = span(at);
        if (start == null) {
            return null;
        }
        if (start.words() instanceof TimeWords.Between) {
            return start;
        }
        int next = start.next();
        if (tokens.is(next, "on") || tokens.is(next, "onwards") || tokens.is(next, "onward")) {
            boolean onwards = !tokens.is(next, "on") || !tokens.get(next + 1).isWord();
            next = onwards ? next + 1 : next;
        }
        return new Parsed(new TimeWords.From(start.words()), next);
    }

    /** {@code between March and May 2019}. */
    private Parsed between(int at) {
        if (!tokens.is(at, "between")) {
            return null;
        }
        Parsed from = moments.read(at + 1);
        if (from == null) {
            return null;
        }
        if (from.words() instanceof TimeWords.Between) {
            return from;
        }
        if (!tokens.is(from.next(), "and")) {
            return null;
        }
        Parsed to = moments.read(from.next() + 1);
        return to != null && isSameKind(from.words(), to.words())
                ? new Parsed(new TimeWords.Between(from.words(), to.words()), to.next())
                : null;
    }

    private static final Set<String> IN = Set.of("in", "over", "during", "for", "throughout", "within", "inside");

    private static final Set<String> AHEAD = Set.of("next", "coming", "following", "upcoming");

    private static final Set<String> BEHIND = Set.of("past", "last", "previous", "preceding", "recent");

    /** {@code within three years}, {@code over the next decade}, {@code in the coming months}, {@code in two years’ time}. */
    private Parsed ahead(int at) {
        boolean preposition = tokens.isOneOf(at, IN);
        boolean within = tokens.is(at, "within") || tokens.is(at, "inside");
        int next = preposition ? at + 1 : at;
        boolean the = tokens.is(next, "the");
        next = tokens.skip(next, "the");
        if (tokens.isOneOf(next, AHEAD) && (preposition || the)) {
            int start = next + 1;
            Length length = turnedLength(start);
            boolean single = length != null && length.next() == start + 1 && !isPlural(start);
            if (length == null || single && !preposition) {
                return null;
            }
            return new Parsed(new TimeWords.Within(length.quantity(), length.unit()), length.next());
        }
        if (within) {
            int start = tokens.is(next, "a") && tokens.is(next + 1, "maximum") ? tokens.skip(next + 2, "of") : next;
            Length length = moments.length(start);
            if (length != null) {
                return new Parsed(new TimeWords.Within(length.quantity(), length.unit()), length.next());
            }
            Parsed moment = the && moments.unit(next) != null
                    ? new Parsed(new TimeWords.Shifted(moments.unit(next), 0), next + 1)
                    : moments.read(at + 1);
            return moment == null ? null : new Parsed(new TimeWords.By(moment.words()), moment.next());
        }
        if (tokens.is(at, "in") && !the) {
            return inLength(next);
        }
        return null;
    }

    private Parsed inLength(int at) {
        Length length = moments.length(at);
        if (length == null) {
            return null;
        }
        int next = length.next();
        if (tokens.get(next).isApostrophe() && tokens.is(next + 1, "time")) {
            return new Parsed(new TimeWords.Away(length.quantity(), length.unit(), 1, false), next + 2);
        }
        if (tokens.is(next, "'s") && tokens.is(next + 1, "time")) {
            return new Parsed(new TimeWords.Away(length.quantity(), length.unit(), 1, false), next + 2);
        }
        return new Parsed(new TimeWords.InLength(length.quantity(), length.unit()), next);
    }

    /** {@code over the past two years}, {@code in recent months}, {@code the last decade}. */
    private Parsed back(int at) {
        boolean preposition = tokens.isOneOf(at, IN);
        int next = preposition ? at + 1 : at;
        boolean the = tokens.is(next, "the") || tokens.is(next, "these");
        next = tokens.skip(tokens.skip(next, "the"), "these");
        if (!tokens.isOneOf(next, BEHIND) || !preposition && !the && !tokens.is(next, "recent")) {
            return null;
        }
        boolean recent = tokens.is(next, "recent");
        int start = next + 1;
        Length length = turnedLength(start);
        boolean single = length != null && length.next() == start + 1 && !isPlural(start);
        if (length == null || single && !the) {
            return null;
        }
        BigDecimal quantity = recent ? null : length.quantity();
        return new Parsed(new TimeWords.Back(quantity, length.unit()), length.next());
    }

    /** What may follow {@code the next}: {@code five years}, {@code few weeks}, {@code decade}, {@code months}. */
    private Length turnedLength(int at) {
        if (moments.unit(at) != null) {
            return new Length(isPlural(at) ? null : BigDecimal.ONE, moments.unit(at), at + 1);
        }
        if (tokens.is(at, "half") && moments.unit(at + 1) != null) {
            return new Length(new BigDecimal("0.5"), moments.unit(at + 1), at + 2);
        }
        return moments.length(at);
    }

    private boolean isPlural(int at) {
        return tokens.get(at).key().endsWith("s");
    }

    /** {@code for ten years}; {@code three years} after {@code will take}. */
    private Parsed lasting(int at) {
        boolean worded = tokens.is(at, "for");
        Token before = tokens.get(at - 1);
        boolean taken = before.is("take")
                || before.is("takes")
                || before.is("last")
                || before.is("lasts")
                || before.is("spend")
                || before.is("require");
        if (!worded && !taken && !knownToBeTime) {
            return null;
        }
        Length length = moments.length(worded ? tokens.skip(at + 1, "another") : at);
        return length == null
                ? null
                : new Parsed(new TimeWords.Lasting(length.quantity(), length.unit()), length.next());
    }
}
