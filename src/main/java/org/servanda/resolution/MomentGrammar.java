package org.servanda.resolution;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.servanda.resolution.DateGrammar.Parsed;
import org.servanda.resolution.TimeWords.Stage;
import org.servanda.resolution.TimeWords.Unit;

/** Reads what names a time without a preposition: dates, parts of years, {@code last month}, {@code two weeks ago}. */
final class MomentGrammar {

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("hour", Unit.HOUR),
            Map.entry("hours", Unit.HOUR),
            Map.entry("day", Unit.DAY),
            Map.entry("days", Unit.DAY),
            Map.entry("week", Unit.WEEK),
            Map.entry("weeks", Unit.WEEK),
            Map.entry("fortnight", Unit.WEEK),
            Map.entry("month", Unit.MONTH),
            Map.entry("months", Unit.MONTH),
            Map.entry("quarter", Unit.QUARTER),
            Map.entry("quarters", Unit.QUARTER),
            Map.entry("year", Unit.YEAR),
            Map.entry("years", Unit.YEAR),
            Map.entry("decade", Unit.DECADE),
            Map.entry("decades", Unit.DECADE),
            Map.entry("century", Unit.CENTURY));

    private static final Map<String, Stage> STAGES = Map.ofEntries(
            Map.entry("early", Stage.EARLY),
            Map.entry("mid", Stage.MIDDLE),
            Map.entry("late", Stage.LATE),
            Map.entry("later", Stage.LATE),
            Map.entry("earlier", Stage.EARLY),
            Map.entry("beginning", Stage.START),
            Map.entry("start", Stage.START),
            Map.entry("middle", Stage.MIDDLE),
            Map.entry("end", Stage.END),
            Map.entry("close", Stage.END));

    private static final Set<String> NOUN_STAGES = Set.of("beginning", "start", "middle", "end", "close");

    private static final Map<String, TimeWords.Season.Name> SEASONS = Map.of(
            "spring", TimeWords.Season.Name.SPRING,
            "summer", TimeWords.Season.Name.SUMMER,
            "autumn", TimeWords.Season.Name.AUTUMN,
            "fall", TimeWords.Season.Name.AUTUMN,
            "winter", TimeWords.Season.Name.WINTER);

    private static final Set<String> VAGUE = Set.of("few", "several", "couple", "many", "some", "various");

    private static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening", "night");

    private final Tokens tokens;
    private final boolean knownToBeTime;
    private final DateGrammar dates;
    private final YearGrammar years;

    /** @param knownToBeTime whether the whole text is a time expression */
    MomentGrammar(Tokens tokens, boolean knownToBeTime) {
        this.tokens = tokens;
        this.knownToBeTime = knownToBeTime;
        this.dates = new DateGrammar(tokens, knownToBeTime);
        this.years = new YearGrammar(tokens, this);
    }

    DateGrammar dates() {
        return dates;
    }

    /** A length of time; the quantity is null where no number is given ({@code a few weeks}). */
    record Length(BigDecimal quantity, Unit unit, int next) {}

    /** The longest moment that begins at a token, or null. */
    Parsed read(int at) {
        Parsed best = null;
        best = longer(best, years.read(at));
        best = longer(best, dates.read(at));
        best = longer(best, staged(at));
        best = longer(best, fraction(at));
        best = longer(best, season(at));
        best = longer(best, decade(at));
        best = longer(best, turned(at));
        best = longer(best, fromNamed(at));
        best = longer(best, today(at));
        return longer(best, away(at));
    }

    static Parsed longer(Parsed one, Parsed two) {
        return one == null || two != null && two.next() > one.next() ? two : one;
    }

    Unit unit(int at) {
        return UNITS.get(tokens.get(at).key());
    }

    /** {@code three years}, {@code a year and a half}, {@code several months}, {@code half a year}. */
    Length length(int at) {
        if (tokens.is(at, "half") && (tokens.is(at + 1, "a") || tokens.is(at + 1, "an")) && unit(at + 2) != null) {
            return new Length(new BigDecimal("0.5"), unit(at + 2), at + 3);
        }
        if (tokens.is(at, "a") || tokens.is(at, "an")) {
            if (VAGUE.contains(tokens.get(at + 1).key())) {
                int unitAt = tokens.skip(at + 2, "of");
                return unit(unitAt) == null ? null : new Length(null, unit(unitAt), unitAt + 1);
            }
            if (unit(at + 1) != null) {
                return withHalf(new Length(count(BigDecimal.ONE, at + 1), unit(at + 1), at + 2));
            }
        }
        if (VAGUE.contains(tokens.get(at).key()) && unit(at + 1) != null) {
            return new Length(null, unit(at + 1), at + 2);
        }
        Numerals.Numeral number = Numerals.read(tokens, at);
        if (number == null) {
            return null;
        }
        int unitAt = number.next();
        if (tokens.get(unitAt).isDash() && tokens.get(unitAt).glued()) {
            unitAt++;
        }
        while (tokens.is(unitAt, "full")
                || tokens.is(unitAt, "calendar")
                || tokens.is(unitAt, "working")
                || tokens.is(unitAt, "business")
                || tokens.is(unitAt, "consecutive")) {
            unitAt++;
        }
        if (unit(unitAt) == null || tokens.is(unitAt, "century") || tokens.is(unitAt + 1, "old")) {
            return null;
        }
        return withHalf(new Length(count(number.value(), unitAt), unit(unitAt), unitAt + 1));
    }

    private BigDecimal count(BigDecimal number, int unitAt) {
        return tokens.is(unitAt, "fortnight") ? number.multiply(BigDecimal.TWO) : number;
    }

    private Length withHalf(Length length) {
        if (tokens.are(length.next(), "and", "a", "half")) {
            return new Length(length.quantity().add(new BigDecimal("0.5")), length.unit(), length.next() + 3);
        }
        return length;
    }

    /** {@code early 2024}, {@code mid-March}, {@code the end of last year}, {@code late Sunday}, {@code year-end 2025}. */
    private Parsed staged(int at) {
        int start = tokens.skip(at, "the");
        if (tokens.is(start, "year") && isEnd(start + 1)) {
            return yearEnd(start);
        }
        Stage stage = STAGES.get(tokens.get(start).key());
        if (stage == null) {
            return null;
        }
        int next = start + 1;
        boolean noun = NOUN_STAGES.contains(tokens.get(start).key());
        boolean later = tokens.is(start, "later") || tokens.is(start, "earlier");
        if (tokens.get(next).isDash()
                && tokens.get(next).glued()
                && tokens.get(next + 1).glued()) {
            next++;
        } else if (noun) {
            next = tokens.skip(next, "of");
        } else {
            next = tokens.skip(tokens.skip(next, "on"), "in");
        }
        Parsed of = stageless(next);
        if (of == null) {
            return stage == Stage.MIDDLE && tokens.is(next, "century")
                    ? new Parsed(new TimeWords.Part(stage, new TimeWords.Shifted(Unit.CENTURY, 0)), next + 1)
                    : null;
        }
        boolean wholeUnit = of.words() instanceof TimeWords.Shifted || of.words() instanceof TimeWords.FromNamed;
        if (later && !wholeUnit) {
            return null;
        }
        return new Parsed(later ? of.words() : new TimeWords.Part(stage, of.words()), of.next());
    }

    private boolean isEnd(int at) {
        return tokens.get(at).isDash() && tokens.is(at + 1, "end")
                || tokens.is(at, "'s") && tokens.is(at + 1, "end")
                || tokens.is(at, "end");
    }

    private Parsed yearEnd(int year) {
        int next = tokens.is(year + 1, "end") ? year + 2 : year + 3;
        int after = tokens.skip(next, "of");
        if (dates.year(after) > 0) {
            return new Parsed(new TimeWords.Part(Stage.END, TimeWords.Date.ofYear(dates.year(after))), after + 1);
        }
        return new Parsed(new TimeWords.Part(Stage.END, new TimeWords.Shifted(Unit.YEAR, 0)), next);
    }

    /** What can have a beginning, a middle and an end. */
    private Parsed stageless(int at) {
        Parsed best = dates.read(at);
        best = longer(best, fraction(at));
        best = longer(best, season(at));
        best = longer(best, decade(at));
        best = longer(best, turned(at));
        best = longer(best, fromNamed(at));
        best = longer(best, years.read(at));
        if (best == null && tokens.is(at, "the") && unit(at + 1) != null && unit(at + 1) != Unit.HOUR) {
            return new Parsed(new TimeWords.Shifted(unit(at + 1), 0), at + 2);
        }
        return best;
    }

    /** {@code the second half of 2025}, {@code Q3 2024}, {@code the first quarter of this year}. */
    private Parsed fraction(int at) {
        int start = tokens.skip(at, "the");
        Token token = tokens.get(start);
        if ((token.is("q") || token.is("h"))
                && token.isCapitalised()
                && tokens.get(start + 1).glued()) {
            int months = token.is("q") ? 3 : 6;
            return fractionOf(tokens.get(start + 1).key(), months, start + 2);
        }
        int ordinal = Numerals.ordinal(token);
        if (token.is("last") || token.is("final")) {
            ordinal = tokens.is(start + 1, "half") ? 2 : 4;
        }
        int months = tokens.is(start + 1, "quarter") ? 3 : tokens.is(start + 1, "half") ? 6 : 0;
        if (ordinal == 0 || months == 0 || ordinal * months > 12) {
            return null;
        }
        return fractionOf(String.valueOf(ordinal), months, start + 2);
    }

    private Parsed fractionOf(String number, int months, int at) {
        if (!number.matches("[1-4]") || Integer.parseInt(number) * months > 12) {
            return null;
        }
        int next = tokens.skip(tokens.skip(tokens.skip(tokens.skip(at, ","), "of"), "in"), "the");
        Parsed year = yearOnly(next);
        return year == null
                ? null
                : new Parsed(new TimeWords.Fraction(Integer.parseInt(number), months, year.words()), year.next());
    }

    private Parsed yearOnly(int at) {
        if (dates.year(at) > 0) {
            return new Parsed(TimeWords.Date.ofYear(dates.year(at)), at + 1);
        }
        if (tokens.is(at, "year") && tokens.is(at - 1, "the")) {
            return new Parsed(new TimeWords.Shifted(Unit.YEAR, 0), at + 1);
        }
        int turn = DateGrammar.turn(tokens.get(at).key());
        return turn != DateGrammar.NO_TURN && tokens.is(at + 1, "year")
                ? new Parsed(new TimeWords.Shifted(Unit.YEAR, turn), at + 2)
                : null;
    }

    private Parsed season(int at) {
        int start = tokens.skip(at, "the");
        TimeWords.Season.Name name = SEASONS.get(tokens.get(start).key());
        if (name == null) {
            return null;
        }
        Parsed year = yearOnly(tokens.skip(start + 1, "of"));
        if (year != null) {
            return new Parsed(new TimeWords.Season(name, year.words()), year.next());
        }
        boolean bare = knownToBeTime || tokens.is(start - 1, "by") || start > at && tokens.is(at - 1, "in");
        return bare && (knownToBeTime || !tokens.is(start, "fall"))
                ? new Parsed(new TimeWords.Season(name, null), start + 1)
                : null;
    }

    private Parsed decade(int at) {
        int start = tokens.skip(tokens.skip(at, "the"), "’");
        Token token = tokens.get(start);
        if (token.kind() == Token.Kind.DECADE && token.key().endsWith("0")) {
            int year = Integer.parseInt(token.key());
            if (year < 100) {
                return start > at ? new Parsed(new TimeWords.Decade(1900 + year), start + 1) : null;
            }
            return year >= 1000 && year < 3000 ? new Parsed(new TimeWords.Decade(year), start + 1) : null;
        }
        if (token.kind() == Token.Kind.ORDINAL && tokens.is(start + 1, "century")) {
            return new Parsed(new TimeWords.Century(Integer.parseInt(token.key())), start + 2);
        }
        return null;
    }

    /** {@code last September}, {@code next Friday}, {@code this spring}, {@code last year}, {@code the coming week}. */
    private Parsed turned(int at) {
        int start = tokens.skip(at, "the");
        int turn = DateGrammar.turn(tokens.get(start).key());
        if (turn == DateGrammar.NO_TURN) {
            return null;
        }
        int next = start + 1;
        if (turn == 0 && tokens.is(next, "past") || turn == 0 && tokens.is(next, "coming")) {
            turn = tokens.is(next, "past") ? -1 : 1;
            next++;
        }
        TimeWords.Season.Name season = SEASONS.get(tokens.get(next).key());
        if (season != null) {
            return new Parsed(new TimeWords.Turned(turn, new TimeWords.Season(season, null)), next + 1);
        }
        if (tokens.isOneOf(next, PARTS_OF_DAY)) {
            int by = turn < 0 && tokens.is(next, "night") ? -1 : 0;
            return turn > 0 ? null : new Parsed(new TimeWords.Shifted(Unit.DAY, by), next + 1);
        }
        Unit unit = unit(next);
        boolean otherDay = unit == Unit.DAY && turn != 0;
        if (unit != null && !tokens.get(next).text().endsWith("s") && unit != Unit.HOUR && !otherDay) {
            return new Parsed(new TimeWords.Shifted(unit, turn), next + 1);
        }
        if (tokens.is(next, "weekend")) {
            return new Parsed(new TimeWords.Shifted(Unit.WEEK, turn), next + 1);
        }
        Parsed date = dates.read(next);
        boolean open = date != null && date.words() instanceof TimeWords.Date found && !found.hasYear();
        return open ? new Parsed(new TimeWords.Turned(turn, date.words()), date.next()) : null;
    }

    /** {@code the same day}, {@code the following month}, {@code the previous evening}, {@code the day before}. */
    private Parsed fromNamed(int at) {
        int start = tokens.is(at, "that") ? at : tokens.skip(at, "the");
        if (start == at && !tokens.is(at, "that")) {
            return null;
        }
        if (tokens.is(start, "day") && (tokens.is(start + 1, "before") || tokens.is(start + 1, "after"))) {
            int by = tokens.is(start + 1, "before") ? -1 : 1;
            if (tokens.is(start + 2, "yesterday") || tokens.is(start + 2, "tomorrow")) {
                return new Parsed(new TimeWords.Shifted(Unit.DAY, 2 * by), start + 3);
            }
            return new Parsed(new TimeWords.FromNamed(Unit.DAY, by), start + 2);
        }
        Integer by = switch (tokens.get(start).key()) {
            case "same", "that" -> 0;
            case "previous", "preceding" -> -1;
            case "following", "next", "ensuing" -> 1;
            default -> null;
        };
        if (by == null) {
            return null;
        }
        int next = start + 1;
        Unit unit = tokens.isOneOf(next, PARTS_OF_DAY) ? Unit.DAY : unit(next);
        boolean plural = unit != null && tokens.get(next).text().endsWith("s");
        boolean ahead = tokens.is(start, "next") && unit != Unit.DAY;
        if (unit == null || plural || unit == Unit.HOUR || ahead) {
            return null;
        }
        return new Parsed(new TimeWords.FromNamed(unit, by), next + 1);
    }

    private Parsed today(int at) {
        Integer by = switch (tokens.get(at).key()) {
            case "today", "tonight" -> 0;
            case "yesterday" -> -1;
            case "tomorrow" -> 1;
            default -> null;
        };
        if (by == null) {
            return null;
        }
        int next = tokens.isOneOf(at + 1, PARTS_OF_DAY) ? at + 2 : at + 1;
        return new Parsed(new TimeWords.Shifted(Unit.DAY, by), next);
    }

    /** {@code two weeks ago}, {@code a year later}, {@code three days before}, {@code ten years from now}. */
    private Parsed away(int at) {
        Length length = length(at);
        if (length == null) {
            return null;
        }
        int next = length.next();
        return switch (tokens.get(next).key()) {
            case "ago" -> new Parsed(new TimeWords.Away(length.quantity(), length.unit(), -1, false), next + 1);
            case "hence" -> new Parsed(new TimeWords.Away(length.quantity(), length.unit(), 1, false), next + 1);
            case "later" -> new Parsed(new TimeWords.Away(length.quantity(), length.unit(), 1, true), next + 1);
            case "earlier" -> new Parsed(new TimeWords.Away(length.quantity(), length.unit(), -1, true), next + 1);
            case "from" ->
                tokens.is(next + 1, "now") || tokens.is(next + 1, "today")
                        ? new Parsed(new TimeWords.Away(length.quantity(), length.unit(), 1, false), next + 2)
                        : null;
            default -> null;
        };
    }
}
