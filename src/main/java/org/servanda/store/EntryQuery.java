package org.servanda.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** A {@link Filter} as SQL over the narrow table of entries; the wide JSON is fetched for the page alone. */
final class EntryQuery {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private EntryQuery() {}

    /** Gives id, kind, component and {@code seq} of each entry. */
    static EntryQuery page(Filter filter) {
        EntryQuery query = new EntryQuery();
        query.sql.append("SELECT e.id, e.kind, e.component, e.seq FROM entry e WHERE 1");
        query.where(filter);
        query.sql.append(order(filter.order));
        query.limit(filter);
        return query;
    }

    static EntryQuery count(Filter filter) {
        EntryQuery query = new EntryQuery();
        query.sql.append("SELECT count(*) FROM entry e WHERE 1");
        query.where(filter);
        return query;
    }

    static EntryQuery disagreements(Filter filter, Collection<String> verdicts) {
        EntryQuery query = new EntryQuery();
        query.sql.append(
                "SELECT d.record, d.component, d.field, d.verdict, d.json FROM disagreement d JOIN entry e ON e.id = d.record"
                        + " WHERE 1");
        query.anyOf("d.verdict", verdicts);
        query.where(filter);
        query.sql.append(order(filter.order)).append(", d.position");
        query.limit(filter);
        return query;
    }

    String sql() {
        return sql.toString();
    }

    Object[] values() {
        return values.toArray();
    }

    private void where(Filter filter) {
        anyOf("e.kind", filter.kinds);
        anyOf("e.subkind", filter.subkinds);
        anyOf("e.status", filter.statuses);
        for (String party : new TreeSet<>(filter.parties)) {
            and("e.seq IN (SELECT entry FROM entry_party WHERE party = ?)", party);
        }
        if (!filter.areas.isEmpty()) {
            sql.append(" AND e.seq IN (SELECT entry FROM entry_area WHERE 1");
            anyOf("area", filter.areas);
            sql.append(")");
        }
        and("e.seq IN (SELECT entry FROM entry_report WHERE report = ?)", filter.report);
        if (filter.id != null) {
            and("(e.id = ?", filter.id);
            values.add(filter.id);
            sql.append(" OR e.seq IN (SELECT entry FROM entry_mention WHERE alias = ?))");
        }
        and("e.due_last_day >= ?", filter.dueFrom);
        and("e.due_last_day < ?", filter.dueBefore);
        and("e.last_day >= ?", filter.dateFrom);
        and("e.first_day < ?", filter.dateBefore);
        and("e.latest_passage_day < ?", filter.silentBefore);
    }

    private void and(String condition, String value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            values.add(value);
        }
    }

    private void anyOf(String column, Collection<String> wanted) {
        if (wanted.size() == 1) {
            and(column + " = ?", wanted.iterator().next());
        } else if (!wanted.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(wanted.size(), "?"));
            sql.append(" AND ").append(column).append(" IN (").append(marks).append(")");
            values.addAll(wanted);
        }
    }

    private static String order(Filter.Order order) {
        String first = switch (order) {
            case SORT -> "";
            case DUE -> "e.due_last_day IS NULL, e.due_last_day, ";
            case LATEST -> "e.first_day IS NULL, e.first_day DESC, ";
        };
        return " ORDER BY " + first + "e.sort, e.id";
    }

    private void limit(Filter filter) {
        if (filter.limit < Integer.MAX_VALUE || filter.offset > 0) {
            sql.append(" LIMIT ? OFFSET ?");
            values.add(filter.limit);
            values.add(filter.offset);
        }
    }
}
