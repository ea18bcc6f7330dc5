package org.servanda.resolution;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates of the calendar, in whatever order English puts their parts. */
final class DateGrammar {

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Map<String, Integer> SHORT_MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("sept", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("monday", DayOfWeek.MONDAY),
            Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY),
            Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("friday", DayOfWeek.FRIDAY),
            Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("sunday", DayOfWeek.SUNDAY));

    private static final Map<String, DayOfWeek> SHORT_WEEKDAYS = Map.ofEntries(
            Map.entry("mon", DayOfWeek.MONDAY),
            Map.entry("tue", DayOfWeek.TUESDAY),
            Map.entry("tues", DayOfWeek.TUESDAY),
            Map.entry("wed", DayOfWeek.WEDNESDAY),
            Map.entry("thu", DayOfWeek.THURSDAY),
            Map.entry("thur", DayOfWeek.THURSDAY),
            Map.entry("thurs", DayOfWeek.THURSDAY),
            Map.entry("fri", DayOfWeek.FRIDAY),
            Map.entry("sat", DayOfWeek.SATURDAY),
            Map.entry("sun", DayOfWeek.SUNDAY));

    private static final Set<String> PARTS_OF_DAY =
            Set.of("morning", "afternoon", "evening", "night", "noon", "midday", "midnight");

    private static final Pattern DOTTED = Pattern.compile("(\\d{1,4})\\.(\\d{1,2})\\.(\\d{1,4})");

    private final Tokens tokens;
    private final boolean knownToBeTime;

    /** @param knownToBeTime whether the whole text is a time expression, so that “May” cannot be a verb */
    DateGrammar(Tokens tokens, boolean knownToBeTime) {
        this.tokens = tokens;
        this.knownToBeTime = knownToBeTime;
    }

    /**
     * Words that were read.
     *
     * @param next index of the token after them
     */
    record Parsed(TimeWords words, int next) {}

    /** The longest date that begins at a token, or null. A single number is a date only where it can be a year. */
    Parsed read(int at) {
        Parsed numeric = numeric(at);
        if (numeric != null) {
            return withWeekdayBehind(numeric);
        }
        Parsed weekday = weekday(at);
        if (weekday != null) {
            return afterWeekday(weekday);
        }
        Parsed written = written(at);
        if (written != null) {
            return withWeekdayBehind(written);
        }
        int year = year(at);
        return year > 0 ? new Parsed(TimeWords.Date.ofYear(year), at + 1) : null;
    }

    /** The year that a token names, 1000 to 2999, otherwise 0. */
    int year(int at) {
        Token token = tokens.get(at);
        return token.kind() == Token.Kind.NUMBER && token.text().matches("[12]\\d{3}")
                ? Integer.parseInt(token.text())
                : 0;
    }

    /** The month that a word names in full or, where {@code mayBeShort}, abbreviated; otherwise 0. */
    int month(int at, boolean mayBeShort) {
        Token token = tokens.get(at);
        if (!token.isCapitalised()) {
            return 0;
        }
        int full = MONTHS.indexOf(token.key()) + 1;
        return full > 0 || !mayBeShort ? full : SHORT_MONTHS.getOrDefault(token.key(), 0);
    }

    private int afterMonth(int at) {
        boolean dotted = SHORT_MONTHS.containsKey(tokens.get(at).key())
                && tokens.is(at + 1, ".")
                && tokens.get(at + 1).glued();
        return dotted ? at + 2 : at + 1;
    }

    /** The day of a month that a token names, otherwise 0. */
    private int day(int at) {
        Token token = tokens.get(at);
        boolean isShort = token.key().matches("\\d{1,2}");
        if (!isShort || token.kind() != Token.Kind.NUMBER && token.kind() != Token.Kind.ORDINAL) {
            return 0;
        }
        int day = Integer.parseInt(token.key());
        boolean isAmount = tokens.is(at + 1, "%") || Numerals.magnitude(tokens.get(at + 1)) != null;
        return day > 31 || isAmount ? 0 : day;
    }

    private Parsed weekday(int at) {
        Token token = tokens.get(at);
        if (!token.isCapitalised()) {
            return null;
        }
        DayOfWeek full = WEEKDAYS.get(token.key());
        if (full != null) {
            return new Parsed(TimeWords.Date.ofWeekday(full), skipPartOfDay(at + 1));
        }
        DayOfWeek abbreviated = SHORT_WEEKDAYS.get(token.key());
        if (abbreviated == null) {
            return null;
        }
        int next = tokens.skip(tokens.skip(at + 1, "."), ",");
        Parsed date = written(next);
        boolean isDay = date != null && date.words() instanceof TimeWords.Date found && found.day() != null;
        return isDay ? new Parsed(TimeWords.Date.ofWeekday(abbreviated), tokens.skip(at + 1, ".")) : null;
    }

    private int skipPartOfDay(int at) {
        return tokens.isOneOf(at, PARTS_OF_DAY) ? at + 1 : at;
    }

    /** {@code Monday, March 13}, {@code Monday (13 March 2023)}, {@code Monday the 13th of March}. */
    private Parsed afterWeekday(Parsed weekday) {
        DayOfWeek name = ((TimeWords.Date) weekday.words()).weekday();
        int next = weekday.next();
        boolean bracket = tokens.is(next, "(");
        int start = tokens.skip(tokens.skip(bracket ? next + 1 : tokens.skip(next, ","), "on"), "the");
        Parsed date = written(start);
        if (date == null) {
            date = numeric(start);
        }
        if (date == null || !(date.words() instanceof TimeWords.Date found) || found.day() == null) {
            return weekday;
        }
        if (bracket && !tokens.is(date.next(), ")")) {
            return weekday;
        }
        TimeWords full = new TimeWords.Date(found.year(), found.yearFrom(), found.month(), found.day(), name);
        return new Parsed(full, bracket ? date.next() + 1 : date.next());
    }

    /** {@code 13 March (Monday)}. */
    private Parsed withWeekdayBehind(Parsed date) {
        if (!(date.words() instanceof TimeWords.Date found) || found.day() == null || !tokens.is(date.next(), "(")) {
            return date;
        }
        DayOfWeek name = WEEKDAYS.get(tokens.get(date.next() + 1).key());
        if (name == null || !tokens.is(date.next() + 2, ")")) {
            return date;
        }
        return new Parsed(
                new TimeWords.Date(found.year(), found.yearFrom(), found.month(), found.day(), name), date.next() + 3);
    }

    /** A date with a month in words, or a month alone. */
    private Parsed written(int at) {
        int day = day(at);
        if (day > 0) {
            return dayFirst(at, day);
        }
        int month = month(at, true);
        return month > 0 ? monthFirst(at, month) : null;
    }

    private Parsed dayFirst(int at, int day) {
        int next = at + 1;
        int lastDay = 0;
        if (isSpanMark(next) || tokens.is(next, "and") || tokens.is(next, "/")) {
            lastDay = day(next + 1);
            next = lastDay > day ? next + 2 : next;
        }
        if (tokens.is(next, "of")) {
            next++;
        } else if (tokens.get(next).isDash()
                && tokens.get(next).glued()
                && tokens.get(next + 1).glued()) {
            next++;
        }
        int month = month(next, true);
        if (month == 0) {
            return null;
        }
        Parsed year = yearBehind(afterMonth(next));
        return dated(day, lastDay, month, year, at);
    }

    private Parsed monthFirst(int at, int month) {
        int next = afterMonth(at);
        boolean full = next == at + 1 && MONTHS.contains(tokens.get(at).key());
        int dayAt = tokens.skip(next, "the");
        int day = day(dayAt);
        if (day > 0 && !isDayOfAnotherMonth(dayAt)) {
            int behind = dayAt + 1;
            int lastDay = 0;
            if (isSpanMark(behind) || tokens.is(behind, "and") || tokens.is(behind, "/")) {
                lastDay = day(behind + 1);
                boolean belongs = lastDay > day && !isDayOfAnotherMonth(behind + 1);
                behind = belongs ? behind + 2 : behind;
                lastDay = belongs ? lastDay : 0;
            }
            return dated(day, lastDay, month, yearBehind(behind), at);
        }
        Parsed year = yearBehind(next);
        if (!full && year.words() == null || isAmbiguousMay(at, year)) {
            return null;
        }
        return new Parsed(ofMonth(month, year.words()), year.next());
    }

    private static TimeWords.Date ofMonth(int month, TimeWords year) {
        TimeWords.Date date = new TimeWords.Date(null, null, month, null, null);
        return year == null ? date : withYear(date, year);
    }

    private static TimeWords.Date withYear(TimeWords.Date date, TimeWords year) {
        return year instanceof TimeWords.Date known && known.year() != null
                ? date.withYear(known.year(), null)
                : date.withYear(null, year);
    }

    private boolean isDayOfAnotherMonth(int at) {
        return tokens.get(at).kind() == Token.Kind.NUMBER && month(at + 1, true) > 0 && !tokens.is(at + 1, "may")
                || tokens.is(at + 1, ":");
    }

    private static final Set<String> BEFORE_MAY = Set.of(
            "in", "by", "since", "until", "till", "of", "last", "next", "this", "early", "late", "mid", "-", "from",
            "to", "and", "between", "through", "during", "before", "after", "–", "or", "(", "coming", "past");

    /** “May” is a verb and a name as well. */
    private boolean isAmbiguousMay(int at, Parsed year) {
        return !knownToBeTime && tokens.is(at, "may") && year.words() == null && !tokens.isOneOf(at - 1, BEFORE_MAY);
    }

    private Parsed dated(int day, int lastDay, int month, Parsed year, int at) {
        TimeWords.Date first = new TimeWords.Date(null, null, month, day, null);
        if (year.words() != null) {
            first = withYear(first, year.words());
        }
        if (!isDay(first)) {
            return null;
        }
        if (lastDay <= day) {
            return new Parsed(first, year.next());
        }
        TimeWords.Date last = new TimeWords.Date(first.year(), first.yearFrom(), month, lastDay, null);
        return isDay(last) ? new Parsed(new TimeWords.Between(first, last), year.next()) : null;
    }

    private static boolean isDay(TimeWords.Date date) {
        int year = date.year() == null ? 2000 : date.year();
        return date.day() >= 1 && date.day() <= YearMonth.of(year, date.month()).lengthOfMonth();
    }

    /** A year after a day or month: {@code , 2023}, {@code of this year}; without words where there is none. */
    private Parsed yearBehind(int at) {
        int next = tokens.skip(tokens.skip(at, ","), "of");
        int year = year(next);
        if (year > 0 && !tokens.get(next).glued()) {
            return new Parsed(TimeWords.Date.ofYear(year), next + 1);
        }
        if (tokens.get(at).isDash()
                && tokens.get(at).glued()
                && tokens.get(at + 1).glued()
                && year(at + 1) > 0) {
            return new Parsed(TimeWords.Date.ofYear(year(at + 1)), at + 2);
        }
        int turn = turn(tokens.get(next).key());
        if (turn != NO_TURN && tokens.is(next + 1, "year") && !tokens.is(at, ",")) {
            return new Parsed(new TimeWords.Shifted(TimeWords.Unit.YEAR, turn), next + 2);
        }
        if (tokens.is(next, "the") && tokens.is(next + 2, "year") && !tokens.is(at, ",")) {
            Integer by = NAMED_YEARS.get(tokens.get(next + 1).key());
            if (by != null) {
                return new Parsed(new TimeWords.FromNamed(TimeWords.Unit.YEAR, by), next + 3);
            }
        }
        if (tokens.is(next, "that") && tokens.is(next + 1, "year")) {
            return new Parsed(new TimeWords.FromNamed(TimeWords.Unit.YEAR, 0), next + 2);
        }
        return new Parsed(null, at);
    }

    private static final Map<String, Integer> NAMED_YEARS =
            Map.of("same", 0, "following", 1, "next", 1, "previous", -1);

    static final int NO_TURN = 9;

    /** −1 for {@code last}, 0 for {@code this}, 1 for {@code next}; {@link #NO_TURN} for anything else. */
    static int turn(String key) {
        return switch (key) {
            case "last", "past" -> -1;
            case "this", "current", "present" -> 0;
            case "next", "coming", "upcoming" -> 1;
            default -> NO_TURN;
        };
    }

    boolean isSpanMark(int at) {
        return tokens.get(at).isDash()
                || tokens.is(at, "to")
                || tokens.is(at, "till")
                || tokens.is(at, "until")
                || tokens.is(at, "through");
    }

    /** Dates in digits alone: {@code 2023-03-13}, {@code 13.03.2023}, {@code 3/13/2023}. */
    private Parsed numeric(int at) {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.NUMBER) {
            return null;
        }
        Matcher dotted = DOTTED.matcher(token.text());
        if (dotted.matches()) {
            return ordered(dotted.group(1), dotted.group(2), dotted.group(3), at + 1);
        }
        boolean slashed = isGluedNumber(at + 2)
                && isGluedNumber(at + 4)
                && tokens.is(at + 3, tokens.get(at + 1).key());
        boolean mark = tokens.is(at + 1, "/") || tokens.get(at + 1).isDash();
        if (slashed && mark && tokens.get(at + 1).glued() && tokens.get(at + 3).glued()) {
            return ordered(
                    token.text(), tokens.get(at + 2).text(), tokens.get(at + 4).text(), at + 5);
        }
        return yearAndMore(at);
    }

    private boolean isGluedNumber(int at) {
        return tokens.get(at).kind() == Token.Kind.NUMBER && tokens.get(at).glued();
    }

    private static Parsed ordered(String one, String two, String three, int next) {
        if (one.length() > 4 || two.length() > 2 || three.length() > 4) {
            return null;
        }
        int a = Integer.parseInt(one);
        int b = Integer.parseInt(two);
        int c = Integer.parseInt(three);
        if (one.length() == 4 && three.length() <= 2) {
            return numericDay(a, b, c, next);
        }
        if (three.length() != 4 || one.length() > 2 || c < 1000) {
            return null;
        }
        boolean dayFirst = isDate(c, b, a);
        boolean monthFirst = isDate(c, a, b);
        if (dayFirst && monthFirst && a != b) {
            return new Parsed(
                    new TimeWords.Unreadable("day and month cannot be told apart in " + a + " and " + b, three), next);
        }
        return dayFirst ? numericDay(c, b, a, next) : numericDay(c, a, b, next);
    }

    private static Parsed numericDay(int year, int month, int day, int next) {
        return isDate(year, month, day) ? new Parsed(new TimeWords.Date(year, null, month, day, null), next) : null;
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() >= 1000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** {@code 2023-03}, {@code 2023-26}, {@code 2023/24}. */
    private Parsed yearAndMore(int at) {
        int year = year(at);
        Token second = tokens.get(at + 2);
        boolean glued = tokens.get(at + 1).glued()
                && isGluedNumber(at + 2)
                && second.text().length() == 2;
        if (year == 0 || !glued || !tokens.get(at + 1).isDash() && !tokens.is(at + 1, "/")) {
            return null;
        }
        int number = Integer.parseInt(second.text());
        int end = year - year % 100 + number;
        boolean canBeMonth = number >= 1 && number <= 12 && tokens.is(at + 1, "-");
        boolean canBeYear = end > year;
        if (canBeMonth && canBeYear) {
            return new Parsed(
                    new TimeWords.Unreadable(
                            "“" + year + "-" + second.text() + "” may be a month or a span of years",
                            String.valueOf(year)),
                    at + 3);
        }
        if (canBeMonth) {
            return new Parsed(new TimeWords.Date(year, null, number, null, null), at + 3);
        }
        return canBeYear
                ? new Parsed(new TimeWords.Between(TimeWords.Date.ofYear(year), TimeWords.Date.ofYear(end)), at + 3)
                : null;
    }
}
