package org.servanda.cli;

import java.time.LocalDate;
import java.util.List;
import org.servanda.Query;
import org.servanda.problem.Problem;
import picocli.CommandLine.Option;

/** The filters of list and export. */
final class Filters {

    @Option(
            names = "--party",
            paramLabel = "CODE",
            description = "Only with this party, as KEN or ASEAN; repeat it for records with all of several.")
    private List<String> parties = List.of();

    @Option(
            names = "--area",
            paramLabel = "TOPIC",
            description = "Only in this area, as Energy or \"Foreign Trade\"; repeat it for any of several.")
    private List<String> areas = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only of this kind, as proposal, signing or roadmap; repeat it for any of several.")
    private List<String> kinds = List.of();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description =
                    "Only with this status: happened, signed, in force …; of commitments a clock: no-deadline, not-yet-due, due, overdue.")
    private List<String> statuses = List.of();

    @Option(names = "--due-before", paramLabel = "DATE", description = "Only commitments due before this day.")
    private String dueBefore;

    @Option(names = "--due-after", paramLabel = "DATE", description = "Only commitments due after this day.")
    private String dueAfter;

    @Option(names = "--report", paramLabel = "ID", description = "Only records that stand on this report.")
    private String report;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many records.")
    private Integer limit;

    /** What was asked for, on a day. */
    Query query(LocalDate on) {
        return new Query(
                List.copyOf(parties),
                List.copyOf(areas),
                List.copyOf(kinds),
                List.copyOf(statuses),
                dueAfter == null ? null : OnDay.read("--due-after", dueAfter),
                dueBefore == null ? null : OnDay.read("--due-before", dueBefore),
                report,
                limit(),
                on);
    }

    private int limit() {
        if (limit != null && limit < 0) {
            throw Problem.call(
                            "Cannot take --limit " + limit,
                            "there are no fewer records than none",
                            "Give a number from 0 up")
                    .asException();
        }
        return limit == null ? Integer.MAX_VALUE : limit;
    }
}
