package org.servanda;

import java.time.LocalDate;
import java.util.List;

/**
 * Which records are asked for, and on which day. Empty lists and nulls ask for nothing.
 *
 * @param parties codes, all of which a record must name
 * @param areas topics of the Comparative Agendas Project, any of which
 * @param kinds values of the records' own {@code kind}, any of which
 * @param statuses status words, any of which; of commitments the clock's words
 * @param dueAfter the last day of the due value lies after this day
 * @param dueBefore the last day of the due value lies before this day
 * @param report id of a report on which a record stands
 * @param limit at most so many records
 * @param on the day for clocks and freshness
 */
public record Query(
        List<String> parties,
        List<String> areas,
        List<String> kinds,
        List<String> statuses,
        LocalDate dueAfter,
        LocalDate dueBefore,
        String report,
        int limit,
        LocalDate on) {

    public Query {
        parties = List.copyOf(parties);
        areas = List.copyOf(areas);
        kinds = List.copyOf(kinds);
        statuses = List.copyOf(statuses);
    }

    /** Everything, on a day. */
    public static Query all(LocalDate on) {
        return new Query(List.of(), List.of(), List.of(), List.of(), null, null, null, Integer.MAX_VALUE, on);
    }

    /** The same with differences of every verdict, not conflicts and disputes alone. */
    public Query everyVerdict() {
        List<String> verdicts = List.of("conflict", "granularity", "wording", "omission", "disputed");
        return new Query(parties, areas, verdicts, statuses, dueAfter, dueBefore, report, limit, on);
    }

    /** The same of one report alone. */
    public Query ofReport(String id) {
        return new Query(parties, areas, kinds, statuses, dueAfter, dueBefore, id, limit, on);
    }
}
