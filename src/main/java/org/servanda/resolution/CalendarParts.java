package org.servanda.resolution;

import java.time.LocalDate;
import java.time.YearMonth;
import org.servanda.pact.Edtf;
import org.servanda.resolution.TimeWords.Stage;

/** Makes values of the calendar and cuts them into parts. */
final class CalendarParts {

    private CalendarParts() {}

    /** Thrown for what falls outside of the years 1 to 9999. */
    static final class OutOfCalendar extends RuntimeException {
        OutOfCalendar() {
            super(null, null, false, false);
        }
    }

    /** The early, middle or late part of a value: of a decade years, of a year months, of a month days; all approximate. */
    static Edtf slice(Edtf value, Stage stage) {
        if (isOpen(value)) {
            return value;
        }
        LocalDate first = value.firstDay();
        if (value.isInterval()) {
            boolean isDecade =
                    value.precision() == Edtf.Precision.YEAR && value.lastDay().getYear() - first.getYear() == 9;
            return isDecade
                    ? sliceDecade(first.getYear(), stage)
                    : stage == Stage.END ? value.end() : stage == Stage.START ? value.start() : value;
        }
        return switch (value.precision()) {
            case DAY -> value;
            case MONTH -> sliceMonth(YearMonth.from(first), stage).approximately();
            case YEAR -> sliceYear(first.getYear(), stage).approximately();
        };
    }

    private static Edtf sliceDecade(int year, Stage stage) {
        return switch (stage) {
            case START -> year(year).approximately();
            case EARLY -> years(year, year + 3).approximately();
            case MIDDLE -> years(year + 4, year + 6).approximately();
            case LATE -> years(year + 7, year + 9).approximately();
            case END -> year(year + 9).approximately();
        };
    }

    private static Edtf sliceYear(int year, Stage stage) {
        return switch (stage) {
            case START -> month(YearMonth.of(year, 1));
            case EARLY -> months(year, 1, 4);
            case MIDDLE -> months(year, 5, 8);
            case LATE -> months(year, 9, 12);
            case END -> month(YearMonth.of(year, 12));
        };
    }

    private static Edtf sliceMonth(YearMonth month, Stage stage) {
        return switch (stage) {
            case START -> day(month.atDay(1));
            case EARLY -> Edtf.between(day(month.atDay(1)), day(month.atDay(10)));
            case MIDDLE -> Edtf.between(day(month.atDay(11)), day(month.atDay(20)));
            case LATE -> Edtf.between(day(month.atDay(21)), day(month.atEndOfMonth()));
            case END -> day(month.atEndOfMonth());
        };
    }

    /** A season by the months of the northern half of the earth; winter of a year may be either of two. */
    static Edtf season(TimeWords.Season.Name name, int year) {
        return switch (name) {
            case SPRING -> months(year, 3, 5).approximately();
            case SUMMER -> months(year, 6, 8).approximately();
            case AUTUMN -> months(year, 9, 11).approximately();
            case WINTER -> year(year).approximately();
        };
    }

    static Edtf quarter(LocalDate day) {
        YearMonth first = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1);
        return Edtf.between(month(first), month(first.plusMonths(2)));
    }

    /** The day, month or year that a day belongs to. */
    static Edtf atPrecision(LocalDate day, Edtf.Precision precision) {
        return switch (precision) {
            case DAY -> day(day);
            case MONTH -> month(YearMonth.from(day));
            case YEAR -> year(day.getYear());
        };
    }

    static Edtf day(LocalDate day) {
        check(day.getYear());
        return Edtf.day(day);
    }

    static Edtf month(YearMonth month) {
        check(month.getYear());
        return Edtf.month(month);
    }

    static Edtf year(int year) {
        check(year);
        return Edtf.year(year);
    }

    static Edtf years(int first, int last) {
        return Edtf.between(year(first), year(last));
    }

    static Edtf months(int year, int first, int last) {
        return Edtf.between(month(YearMonth.of(year, first)), month(YearMonth.of(year, last)));
    }

    private static void check(int year) {
        if (year < 1 || year > 9999) {
            throw new OutOfCalendar();
        }
    }

    static boolean isOpen(Edtf value) {
        return value.firstDay() == null || value.lastDay() == null;
    }
}
