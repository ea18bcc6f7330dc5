package org.servanda.resolution;

import java.math.BigDecimal;
import java.time.DayOfWeek;

/** A time expression as its words put it, before anything is counted. */
sealed interface TimeWords {

    /**
     * A date of the calendar, of which parts may be missing (null).
     *
     * @param yearFrom the year where it is given in words ({@code last year}), otherwise null
     */
    record Date(Integer year, TimeWords yearFrom, Integer month, Integer day, DayOfWeek weekday) implements TimeWords {

        static Date ofYear(int year) {
            return new Date(year, null, null, null, null);
        }

        static Date ofWeekday(DayOfWeek weekday) {
            return new Date(null, null, null, null, weekday);
        }

        boolean hasYear() {
            return year != null || yearFrom != null;
        }

        Date withYear(Integer otherYear, TimeWords otherFrom) {
            return new Date(otherYear, otherFrom, month, day, weekday);
        }
    }

    /** {@code early}, {@code mid}, {@code late}, {@code the end of} something. */
    record Part(Stage stage, TimeWords of) implements TimeWords {}

    /**
     * A quarter or half of a year.
     *
     * @param number from 1
     * @param months 3 or 6
     */
    record Fraction(int number, int months, TimeWords year) implements TimeWords {}

    /** @param year null where none is given; winter of a year may be either of two */
    record Season(Name name, TimeWords year) implements TimeWords {
        enum Name {
            SPRING,
            SUMMER,
            AUTUMN,
            WINTER
        }
    }

    /** {@code the 1990s}; of {@code the 90s} the first year is 1990. */
    record Decade(int firstYear) implements TimeWords {}

    /** {@code the 19th century}: number 19. */
    record Century(int number) implements TimeWords {}

    /** {@code last September}, {@code this Friday}: −1, 0, 1. */
    record Turned(int direction, TimeWords of) implements TimeWords {}

    /** {@code last year}, {@code this month}, {@code tomorrow}: so many units on. */
    record Shifted(Unit unit, int by) implements TimeWords {}

    /** {@code the same day}, {@code the next month}: so many units on from the date last named. */
    record FromNamed(Unit unit, int by) implements TimeWords {}

    /**
     * {@code two weeks ago} (−1), {@code in three days’ time} (1), {@code a year later} (1, counted from the date last named).
     *
     * @param quantity null where no number is given
     */
    record Away(BigDecimal quantity, Unit unit, int direction, boolean fromNamed) implements TimeWords {}

    /** {@code within three years}, {@code over the next decade}. */
    record Within(BigDecimal quantity, Unit unit) implements TimeWords {}

    /** {@code in three years}: a time to come, or a length of time that has passed. */
    record InLength(BigDecimal quantity, Unit unit) implements TimeWords {}

    /** {@code over the past two years}. */
    record Back(BigDecimal quantity, Unit unit) implements TimeWords {}

    /** {@code for ten years}. */
    record Lasting(BigDecimal quantity, Unit unit) implements TimeWords {}

    /** {@code the year ending 19 March}, {@code the twelve months to June 2023}. */
    record Ending(int months, TimeWords last) implements TimeWords {}

    /** {@code the fiscal year (began 1 July 2023)}: twelve months from a date. */
    record Beginning(int months, TimeWords first) implements TimeWords {}

    record Between(TimeWords from, TimeWords to) implements TimeWords {}

    /** {@code by 2030}, {@code no later than March}. */
    record By(TimeWords end) implements TimeWords {}

    /** {@code before 2030}: by the unit that comes before. */
    record Before(TimeWords end) implements TimeWords {}

    record Until(TimeWords end) implements TimeWords {}

    /** {@code since 1979}; looks back. */
    record Since(TimeWords start) implements TimeWords {}

    /** {@code from 2025}, {@code starting in May}; may look ahead. */
    record From(TimeWords start) implements TimeWords {}

    record After(TimeWords end) implements TimeWords {}

    /** Words of time that give none, and why. */
    record Unreadable(String reason, String part) implements TimeWords {}

    enum Stage {
        /** The very beginning, as “the end” is the very end. */
        START,
        EARLY,
        MIDDLE,
        LATE,
        END
    }

    enum Unit {
        HOUR,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        DECADE,
        CENTURY
    }
}
