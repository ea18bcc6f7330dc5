package org.servanda.store;

import java.util.Collection;
import java.util.List;

/**
 * A record of the register on its way into the store: its JSON, and what listings are filtered and ordered by.
 *
 * @param kind {@code commitment}, {@code event} and so on: what {@code list} is asked for
 * @param subkind the record's own {@code kind}, or null
 * @param status whatever {@code --status} filters by, or null
 * @param component id of the component that it was made from
 * @param sort listings go by this text, compared byte by byte in UTF-8, then by id
 * @param dueLastDay last day of the due value, ISO 8601, or null
 * @param firstDay first day that its date can mean, or null
 * @param lastDay last day that its date can mean, or null
 * @param latestPassageDay day of its latest passage, or null
 * @param aliases every other id that it answers to: its mentions' ids, and the record ids made of them
 * @param reports ids of the reports that it stands on
 */
public record EntryRow(
        String id,
        String kind,
        String subkind,
        String status,
        String component,
        String sort,
        String dueLastDay,
        String firstDay,
        String lastDay,
        String latestPassageDay,
        Collection<String> parties,
        Collection<String> areas,
        Collection<String> aliases,
        Collection<String> reports,
        String json) {

    public EntryRow {
        parties = List.copyOf(parties);
        areas = List.copyOf(areas);
        aliases = List.copyOf(aliases);
        reports = List.copyOf(reports);
    }
}
