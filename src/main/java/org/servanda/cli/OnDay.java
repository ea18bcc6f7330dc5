package org.servanda.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.servanda.problem.Problem;
import picocli.CommandLine.Option;

/** The day for clocks and freshness. */
final class OnDay {

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day for clocks and freshness, as 2026-11-21; default today, in UTC.")
    private String on;

    LocalDate day() {
        return on == null ? LocalDate.now(ZoneOffset.UTC) : read("--on", on);
    }

    /** A day given as 2026-11-21; anything else is a wrong call. */
    static LocalDate read(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.call(
                            "Cannot take " + option + " " + text,
                            "it is not a day of the calendar written as year-month-day",
                            "Write it as 2026-11-21")
                    .asException(e);
        }
    }
}
