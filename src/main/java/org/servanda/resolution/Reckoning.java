package org.servanda.resolution;

import static org.servanda.resolution.CalendarParts.atPrecision;
import static org.servanda.resolution.CalendarParts.day;
import static org.servanda.resolution.CalendarParts.isOpen;
import static org.servanda.resolution.CalendarParts.month;
import static org.servanda.resolution.CalendarParts.months;
import static org.servanda.resolution.CalendarParts.quarter;
import static org.servanda.resolution.CalendarParts.slice;
import static org.servanda.resolution.CalendarParts.year;
import static org.servanda.resolution.CalendarParts.years;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.servanda.pact.Basis;
import org.servanda.pact.Edtf;
import org.servanda.resolution.TimeWords.Stage;
import org.servanda.resolution.TimeWords.Unit;

/** Counts what time expressions come to from the days of an {@link Anchor}. */
final class Reckoning {

    private static final String LENGTH = "a length of time is given, no date";
    private static final String NO_NUMBER = "no number is given";
    private static final String NOTHING_NAMED = "no date is named before these words";

    private final Anchor anchor;
    private final Tense tense;

    Reckoning(Anchor anchor, Tense tense) {
        this.anchor = anchor;
        this.tense = tense;
    }

    /** The value of an expression, or why it has none. */
    When count(TimeWords words) {
        try {
            return read(words);
        } catch (CalendarParts.OutOfCalendar e) {
            return new When.Unknown("it falls outside of the years 1 to 9999", null);
        }
    }

    private When read(TimeWords words) {
        return switch (words) {
            case TimeWords.Date date -> date(date);
            case TimeWords.Part part -> part(part);
            case TimeWords.Fraction fraction -> fraction(fraction);
            case TimeWords.Season season -> season(season);
            case TimeWords.Decade decade -> stated(years(decade.firstYear(), decade.firstYear() + 9), "decade");
            case TimeWords.Century century ->
                stated(years(century.number() * 100 - 99, century.number() * 100), "century");
            case TimeWords.Turned turned -> turned(turned);
            case TimeWords.Shifted shifted -> shifted(shifted);
            case TimeWords.FromNamed named -> fromNamed(named);
            case TimeWords.Away away -> away(away);
            case TimeWords.Within within -> ahead(within.quantity(), within.unit(), "within");
            case TimeWords.InLength in ->
                tense == Tense.FUTURE ? ahead(in.quantity(), in.unit(), "in-length") : new When.Unknown(LENGTH, null);
            case TimeWords.Lasting lasting ->
                tense == Tense.FUTURE
                        ? ahead(lasting.quantity(), lasting.unit(), "lasting")
                        : new When.Unknown(LENGTH, null);
            case TimeWords.Back back -> back(back);
            case TimeWords.Ending ending -> ending(ending);
            case TimeWords.Beginning beginning -> beginning(beginning);
            case TimeWords.Between between -> between(between);
            case TimeWords.By by -> lookingAhead().end(by.end(), "by");
            case TimeWords.Before before -> before(before.end());
            case TimeWords.Until until -> open(lookingAhead().end(until.end(), "until"), false);
            case TimeWords.Since since -> open(new Reckoning(anchor, Tense.PAST).read(since.start()), true);
            case TimeWords.From from -> open(read(from.start()), true);
            case TimeWords.After after -> after(after.end());
            case TimeWords.Unreadable unreadable -> new When.Unknown(unreadable.reason(), unreadable.part());
        };
    }

    // ---- what is counted from ----

    /** @param from as a user reads it: {@code published 2023-03-15} */
    private record Base(Edtf value, String from) {

        LocalDate day() {
            return value.firstDay();
        }

        boolean isDay() {
            return value.precision() == Edtf.Precision.DAY && !value.isInterval();
        }
    }

    /** The day of speaking or else of publication, as exactly as it is known; null where neither is. */
    private Base base() {
        if (anchor.spoken() != null && !isOpen(anchor.spoken())) {
            return new Base(anchor.spoken().end(), "spoken " + anchor.spoken());
        }
        if (anchor.published() != null && !isOpen(anchor.published())) {
            return new Base(anchor.published().end(), "published " + anchor.published());
        }
        return null;
    }

    private Base named() {
        return anchor.named() == null || isOpen(anchor.named())
                ? null
                : new Base(anchor.named(), "named " + anchor.named());
    }

    /** Why days cannot be counted, or null where they can. */
    private String noDay(Base base) {
        if (anchor.quoted() && anchor.spoken() == null) {
            return "the day on which these words were spoken is not known";
        }
        if (base == null) {
            return "no day of publication is known";
        }
        return base.isDay() ? null : "“" + base.from() + "” names no single day";
    }

    private static final String NO_PUBLICATION = "no day of publication is known";

    // ---- dates of the calendar ----

    private When date(TimeWords.Date date) {
        if (date.month() == null && date.weekday() != null) {
            return weekday(date, tense == Tense.FUTURE ? 1 : -1, true);
        }
        if (date.yearFrom() != null) {
            return dateOfCountedYear(date);
        }
        if (date.year() != null) {
            return stated(at(date.year(), date), date.day() != null ? "date" : date.month() != null ? "month" : "year");
        }
        Base base = base();
        if (base == null) {
            return new When.Unknown(NO_PUBLICATION, withoutYear(date));
        }
        Integer year = yearOf(date, base);
        return year == null
                ? new When.Unknown("no year near publication has this day", withoutYear(date))
                : inferred(at(year, date), base, date.day() == null ? "month-without-year" : "day-without-year");
    }

    private When dateOfCountedYear(TimeWords.Date date) {
        return switch (read(date.yearFrom())) {
            case When.Unknown unknown -> new When.Unknown(unknown.reason(), withoutYear(date));
            case When.Known year -> {
                int number = year.value().firstDay().getYear();
                yield exists(number, date)
                        ? new When.Known(at(number, date), year.basis(), year.from(), "date-of-counted-year")
                        : new When.Unknown("the year " + number + " has no such day", withoutYear(date));
            }
        };
    }

    private static String withoutYear(TimeWords.Date date) {
        String month = String.format(java.util.Locale.ROOT, "XXXX-%02d", date.month());
        return date.day() == null ? month : month + String.format(java.util.Locale.ROOT, "-%02d", date.day());
    }

    private static boolean exists(int year, TimeWords.Date date) {
        return date.day() == null
                || date.day() <= YearMonth.of(year, date.month()).lengthOfMonth();
    }

    private static Edtf at(int year, TimeWords.Date date) {
        if (date.day() != null) {
            return day(LocalDate.of(year, date.month(), date.day()));
        }
        return date.month() != null ? month(YearMonth.of(year, date.month())) : year(year);
    }

    /** The year that a date without one belongs to. A weekday beside it that disagrees moves it to the nearest year that fits. */
    private Integer yearOf(TimeWords.Date date, Base base) {
        Integer back = back(date, base.value().lastDay());
        Integer ahead = ahead(date, base.value().firstDay());
        Integer chosen = tense == Tense.FUTURE ? ahead : back;
        if (tense == Tense.UNKNOWN && back != null && ahead != null) {
            LocalDate last = at(back, date).lastDay();
            chosen = last.plusMonths(9).isBefore(base.value().firstDay()) ? ahead : back;
        }
        if (chosen == null || date.weekday() == null || fits(chosen, date)) {
            return chosen;
        }
        for (int distance = 1; distance <= 6; distance++) {
            if (fits(chosen - distance, date)) {
                return chosen - distance;
            }
            if (fits(chosen + distance, date)) {
                return chosen + distance;
            }
        }
        return chosen;
    }

    private static boolean fits(int year, TimeWords.Date date) {
        return year > 0
                && year < 10_000
                && exists(year, date)
                && at(year, date).firstDay().getDayOfWeek() == date.weekday();
    }

    private static Integer back(TimeWords.Date date, LocalDate from) {
        for (int year = from.getYear(); year > from.getYear() - 9 && year > 0; year--) {
            if (exists(year, date) && !at(year, date).firstDay().isAfter(from)) {
                return year;
            }
        }
        return null;
    }

    private static Integer ahead(TimeWords.Date date, LocalDate from) {
        for (int year = from.getYear(); year < from.getYear() + 9 && year < 10_000; year++) {
            if (exists(year, date) && !at(year, date).lastDay().isBefore(from)) {
                return year;
            }
        }
        return null;
    }

    /** @param alsoSame whether the anchor's own day counts when it is that weekday */
    private When weekday(TimeWords.Date date, int direction, boolean alsoSame) {
        Base base = base();
        String trouble = noDay(base);
        if (trouble != null) {
            return new When.Unknown(trouble, null);
        }
        LocalDate day = alsoSame ? base.day() : base.day().plusDays(direction);
        while (day.getDayOfWeek() != date.weekday()) {
            day = day.plusDays(direction);
        }
        return inferred(day(day), base, direction < 0 ? "weekday-before" : "weekday-after");
    }

    // ---- last, this, next ----

    private When turned(TimeWords.Turned turned) {
        int direction = turned.direction();
        if (turned.of() instanceof TimeWords.Season season) {
            return turnedSeason(season, direction);
        }
        if (!(turned.of() instanceof TimeWords.Date date)) {
            return read(turned.of());
        }
        if (date.month() == null) {
            return direction == 0 ? weekday(date, tense == Tense.PAST ? -1 : 1, true) : weekday(date, direction, false);
        }
        Base base = base();
        if (base == null) {
            return new When.Unknown(NO_PUBLICATION, withoutYear(date));
        }
        Integer year = direction == 0
                ? Integer.valueOf(base.value().lastDay().getYear())
                : direction < 0
                        ? back(date, firstOf(date, base.value()).minusDays(1))
                        : ahead(date, lastOf(date, base.value()).plusDays(1));
        return year == null || !exists(year, date)
                ? new When.Unknown("no year near publication has this day", withoutYear(date))
                : inferred(at(year, date), base, "turned");
    }

    private static LocalDate firstOf(TimeWords.Date date, Edtf base) {
        return date.day() == null ? base.firstDay().withDayOfMonth(1) : base.firstDay();
    }

    private static LocalDate lastOf(TimeWords.Date date, Edtf base) {
        LocalDate day = base.lastDay();
        return date.day() == null ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }

    private When shifted(TimeWords.Shifted shifted) {
        Base base = base();
        Unit unit = shifted.unit();
        if (unit == Unit.DAY && shifted.by() == 0 && base != null && !base.isDay() && !anchor.quoted()) {
            return inferred(base.value(), base, "today");
        }
        return move(base, unit, shifted.by(), false, unit == Unit.DAY ? "today" : "this-last-next");
    }

    private When fromNamed(TimeWords.FromNamed words) {
        Base named = named();
        return named == null
                ? new When.Unknown(NOTHING_NAMED, null)
                : move(named, words.unit(), words.by(), true, "from-named");
    }

    /** The whole unit that lies so many units away. */
    private When move(Base base, Unit unit, int by, boolean isNamed, String rule) {
        boolean fine = unit == Unit.DAY || unit == Unit.WEEK || unit == Unit.HOUR;
        String trouble = isNamed ? noNamedDay(base) : noDay(base);
        if (fine && trouble != null) {
            return new When.Unknown(trouble, null);
        }
        if (base == null) {
            return new When.Unknown(NO_PUBLICATION, null);
        }
        LocalDate day = by > 0 ? base.value().lastDay() : base.value().firstDay();
        boolean monthKnown = base.value().precision() != Edtf.Precision.YEAR;
        return switch (unit) {
            case HOUR, DAY -> inferred(day(day.plusDays(by)), base, rule);
            case WEEK -> {
                LocalDate monday =
                        day.minusDays(day.getDayOfWeek().getValue() - 1L).plusWeeks(by);
                yield inferred(Edtf.between(day(monday), day(monday.plusDays(6))), base, rule);
            }
            case MONTH -> monthKnown ? inferred(month(YearMonth.from(day).plusMonths(by)), base, rule) : noMonth(base);
            case QUARTER -> monthKnown ? inferred(quarter(day.plusMonths(3L * by)), base, rule) : noMonth(base);
            case YEAR -> inferred(year(day.getYear() + by), base, rule);
            case DECADE -> {
                int first = day.getYear() / 10 * 10 + 10 * by;
                yield inferred(years(first, first + 9), base, rule);
            }
            case CENTURY -> {
                int first = (day.getYear() - 1) / 100 * 100 + 1 + 100 * by;
                yield inferred(years(first, first + 99), base, rule);
            }
        };
    }

    private static String noNamedDay(Base named) {
        return named.value().precision() == Edtf.Precision.DAY ? null : "“" + named.from() + "” names no day";
    }

    private static When noMonth(Base base) {
        return new When.Unknown("“" + base.from() + "” names no month", null);
    }

    // ---- so long ago, so long ahead ----

    private When away(TimeWords.Away away) {
        Base base = away.fromNamed() ? named() : base();
        if (away.fromNamed() && base == null) {
            return new When.Unknown(NOTHING_NAMED, null);
        }
        return distant(
                base, away.quantity(), away.unit(), away.direction(), true, away.direction() < 0 ? "ago" : "later");
    }

    private When ahead(BigDecimal quantity, Unit unit, String rule) {
        return distant(base(), quantity, unit, 1, false, rule);
    }

    /** The moment a length of time away, no finer than the unit in which the length is told. */
    private When distant(Base base, BigDecimal quantity, Unit unit, int direction, boolean loose, String rule) {
        if (quantity == null) {
            return new When.Unknown(NO_NUMBER, null);
        }
        if (base == null) {
            return new When.Unknown(NO_PUBLICATION, null);
        }
        BigDecimal days = daysIn(quantity, unit);
        LocalDate origin = direction > 0 ? base.value().lastDay() : base.value().firstDay();
        if (days != null) {
            String trouble =
                    base.value().precision() == Edtf.Precision.DAY ? null : "“" + base.from() + "” names no day";
            if (trouble == null
                    && anchor.quoted()
                    && anchor.spoken() == null
                    && base.from().startsWith("published")) {
                trouble = noDay(base);
            }
            if (trouble != null) {
                return new When.Unknown(trouble, null);
            }
            Edtf value = day(plusDays(origin, days, direction));
            return inferred(loose && unit == Unit.WEEK ? value.approximately() : value, base, rule);
        }
        BigDecimal months = quantity.multiply(BigDecimal.valueOf(monthsIn(unit)));
        boolean wholeYears = unit != Unit.MONTH && unit != Unit.QUARTER && isWholeYears(months);
        if (!wholeYears && base.value().precision() == Edtf.Precision.YEAR) {
            return noMonth(base);
        }
        if (months.compareTo(BigDecimal.valueOf(120_000)) > 0) {
            throw new CalendarParts.OutOfCalendar();
        }
        YearMonth there = YearMonth.from(origin).plusMonths(direction * months.longValue());
        if (wholeYears) {
            return inferred(year(there.getYear()), base, rule);
        }
        Edtf value = month(there);
        return inferred(loose ? value.approximately() : value, base, rule);
    }

    private static boolean isWholeYears(BigDecimal months) {
        return months.remainder(BigDecimal.valueOf(12)).signum() == 0;
    }

    /** The length in days where it is told in weeks or less, otherwise null; hours are rounded up. */
    private static BigDecimal daysIn(BigDecimal quantity, Unit unit) {
        return switch (unit) {
            case HOUR -> quantity.divide(BigDecimal.valueOf(24), 0, java.math.RoundingMode.CEILING);
            case DAY -> quantity;
            case WEEK -> quantity.multiply(BigDecimal.valueOf(7));
            case MONTH, QUARTER, YEAR, DECADE, CENTURY -> null;
        };
    }

    private static int monthsIn(Unit unit) {
        return switch (unit) {
            case HOUR, DAY, WEEK -> 0;
            case MONTH -> 1;
            case QUARTER -> 3;
            case YEAR -> 12;
            case DECADE -> 120;
            case CENTURY -> 1200;
        };
    }

    private static LocalDate plusDays(LocalDate day, BigDecimal days, int direction) {
        if (days.compareTo(BigDecimal.valueOf(3_000_000)) > 0) {
            throw new CalendarParts.OutOfCalendar();
        }
        return day.plusDays(direction * days.longValue());
    }

    private When back(TimeWords.Back back) {
        Base base = base();
        if (back.quantity() == null) {
            return new When.Unknown(NO_NUMBER, null);
        }
        return switch (distant(base, back.quantity(), back.unit(), -1, false, "back")) {
            case When.Unknown unknown -> unknown;
            case When.Known start -> {
                Edtf end = atPrecision(base.value().lastDay(), start.value().precision());
                yield inferred(Edtf.between(start.value(), end), base, "back");
            }
        };
    }

    // ---- parts of years ----

    private When part(TimeWords.Part part) {
        if (part.stage() == Stage.MIDDLE && isCentury(part.of())) {
            return mapped(
                    read(part.of()), v -> year(v.firstDay().getYear() + 49).approximately(), "part");
        }
        return mapped(read(part.of()), value -> slice(value, part.stage()), "part");
    }

    private static boolean isCentury(TimeWords words) {
        return words instanceof TimeWords.Century
                || words instanceof TimeWords.Shifted shifted && shifted.unit() == Unit.CENTURY;
    }

    private When fraction(TimeWords.Fraction fraction) {
        int last = fraction.number() * fraction.months();
        int first = last - fraction.months() + 1;
        return mapped(read(fraction.year()), year -> months(year.firstDay().getYear(), first, last), "fraction");
    }

    private When season(TimeWords.Season season) {
        if (season.year() != null) {
            return mapped(
                    read(season.year()),
                    year -> CalendarParts.season(season.name(), year.firstDay().getYear()),
                    "season");
        }
        return turnedSeason(season, tense == Tense.FUTURE ? 1 : -1);
    }

    private When turnedSeason(TimeWords.Season season, int direction) {
        Base base = base();
        if (base == null) {
            return new When.Unknown(NO_PUBLICATION, null);
        }
        if (base.value().precision() == Edtf.Precision.YEAR) {
            return noMonth(base);
        }
        LocalDate day = base.value().lastDay();
        int startMonth = switch (season.name()) {
            case SPRING -> 3;
            case SUMMER -> 6;
            case AUTUMN -> 9;
            case WINTER -> 12;
        };
        YearMonth start = YearMonth.of(day.getYear() - 1, startMonth);
        YearMonth now = YearMonth.from(day);
        if (direction < 0) {
            start = start.plusYears(1);
            while (!start.plusMonths(2).isBefore(now)) {
                start = start.minusYears(1);
            }
        } else if (direction > 0) {
            while (!start.isAfter(now)) {
                start = start.plusYears(1);
            }
        } else {
            while (start.plusMonths(2).isBefore(now) && start.getYear() < day.getYear()) {
                start = start.plusYears(1);
            }
        }
        Edtf value = Edtf.between(month(start), month(start.plusMonths(2))).approximately();
        return inferred(value, base, "season");
    }

    // ---- twelve months told by one end ----

    private When ending(TimeWords.Ending ending) {
        return mapped(
                read(ending.last()),
                last -> {
                    if (last.precision() == Edtf.Precision.DAY) {
                        LocalDate first =
                                last.lastDay().minusMonths(ending.months()).plusDays(1);
                        return Edtf.between(day(first), last);
                    }
                    YearMonth end = YearMonth.from(last.lastDay());
                    return Edtf.between(month(end.minusMonths(ending.months() - 1L)), last);
                },
                "year-ending");
    }

    private When beginning(TimeWords.Beginning beginning) {
        return mapped(
                read(beginning.first()),
                first -> {
                    if (first.precision() == Edtf.Precision.DAY) {
                        LocalDate last =
                                first.firstDay().plusMonths(beginning.months()).minusDays(1);
                        return Edtf.between(first, day(last));
                    }
                    YearMonth start = YearMonth.from(first.firstDay());
                    return Edtf.between(first, month(start.plusMonths(beginning.months() - 1L)));
                },
                "year-beginning");
    }

    // ---- spans and open ends ----

    private When between(TimeWords.Between between) {
        if (between.from() instanceof TimeWords.Date from && between.to() instanceof TimeWords.Date to) {
            return betweenDates(from, to);
        }
        TimeWords from = between.from();
        if (from instanceof TimeWords.Part one
                && between.to() instanceof TimeWords.Part two
                && one.of() instanceof TimeWords.Date left
                && two.of() instanceof TimeWords.Date right
                && !left.hasYear()
                && right.hasYear()) {
            from = new TimeWords.Part(one.stage(), left.withYear(right.year(), right.yearFrom()));
        }
        return joined(read(from), read(between.to()));
    }

    private When betweenDates(TimeWords.Date from, TimeWords.Date to) {
        if (from.month() == null && from.weekday() != null) {
            return joined(read(from), weekdayAfter(read(from), to));
        }
        if (from.hasYear() == to.hasYear() && from.hasYear()) {
            return joined(read(from), read(to));
        }
        if (from.hasYear()) {
            When first = read(from);
            return joined(first, sideOf(first, to, 1));
        }
        if (to.hasYear() || tense == Tense.FUTURE) {
            When last = read(to);
            return joined(sideOf(last, from, -1), last);
        }
        When first = read(from);
        if (first instanceof When.Unknown unknown) {
            return new When.Unknown(unknown.reason(), withoutYear(from) + "/" + withoutYear(to));
        }
        return joined(first, sideOf(first, to, 1));
    }

    /** A date without a year on one side of another that has one. */
    private static When sideOf(When other, TimeWords.Date date, int direction) {
        return switch (other) {
            case When.Unknown unknown -> unknown;
            case When.Known known -> {
                Integer year = direction > 0
                        ? ahead(date, known.value().firstDay())
                        : back(date, known.value().lastDay());
                yield year == null
                        ? new When.Unknown("no year near it has this day", withoutYear(date))
                        : new When.Known(at(year, date), known.basis(), known.from(), known.rule());
            }
        };
    }

    private static When weekdayAfter(When from, TimeWords.Date to) {
        return switch (from) {
            case When.Unknown unknown -> unknown;
            case When.Known known -> {
                LocalDate day = known.value().lastDay();
                while (day.getDayOfWeek() != to.weekday()) {
                    day = day.plusDays(1);
                }
                yield new When.Known(day(day), known.basis(), known.from(), known.rule());
            }
        };
    }

    private static When joined(When from, When to) {
        if (from instanceof When.Unknown) {
            return from;
        }
        if (to instanceof When.Unknown) {
            return to;
        }
        When.Known one = (When.Known) from;
        When.Known two = (When.Known) to;
        if (isOpen(one.value())
                || isOpen(two.value())
                || one.value().firstDay().isAfter(two.value().lastDay())) {
            return new When.Unknown("it ends before it begins", null);
        }
        boolean stated = one.basis() == Basis.STATED && two.basis() == Basis.STATED;
        String counted = one.from() != null ? one.from() : two.from();
        return new When.Known(
                Edtf.between(one.value().start(), two.value().end()),
                stated ? Basis.STATED : Basis.INFERRED,
                counted,
                "span");
    }

    private Reckoning lookingAhead() {
        return tense == Tense.PAST ? this : new Reckoning(anchor, Tense.FUTURE);
    }

    /** The last moment of an expression, as a deadline names it. */
    private When end(TimeWords words, String rule) {
        if (words instanceof TimeWords.Part part && part.stage() == Stage.END) {
            boolean isDecade = part.of() instanceof TimeWords.Shifted shifted && shifted.unit() == Unit.DECADE;
            return mapped(
                    read(part.of()),
                    value -> {
                        if (isDecade) {
                            return year(value.lastDay().getYear() + 1).approximately();
                        }
                        return isCentury(part.of()) ? value.end().approximately() : day(value.lastDay());
                    },
                    rule);
        }
        return mapped(read(words), Edtf::end, rule);
    }

    private When before(TimeWords words) {
        if (words instanceof TimeWords.Part part && part.stage() == Stage.END) {
            return lookingAhead().end(words, "before");
        }
        return mapped(
                lookingAhead().read(words),
                value -> {
                    Edtf start = value.start();
                    Edtf earlier = atPrecision(start.firstDay().minusDays(1), start.precision());
                    return start.isApproximate() ? earlier.approximately() : earlier;
                },
                "before");
    }

    private When after(TimeWords words) {
        return mapped(
                read(words),
                value -> {
                    Edtf end = value.end();
                    return Edtf.since(atPrecision(end.lastDay().plusDays(1), end.precision()));
                },
                "after");
    }

    private static When open(When limit, boolean isStart) {
        return mapped(
                limit,
                value -> isStart ? Edtf.since(value.start()) : Edtf.until(value.end()),
                isStart ? "since" : "until");
    }

    // ---- making values ----

    private interface Change {
        Edtf of(Edtf value);
    }

    private static When mapped(When when, Change change, String rule) {
        return switch (when) {
            case When.Unknown unknown -> unknown;
            case When.Known known -> {
                if (isOpen(known.value())) {
                    yield new When.Unknown("it has no end from which to count", null);
                }
                yield new When.Known(change.of(known.value()), known.basis(), known.from(), rule);
            }
        };
    }

    private static When stated(Edtf value, String rule) {
        return new When.Known(value, Basis.STATED, null, rule);
    }

    private static When inferred(Edtf value, Base base, String rule) {
        return new When.Known(value, Basis.INFERRED, base.from(), rule);
    }
}
