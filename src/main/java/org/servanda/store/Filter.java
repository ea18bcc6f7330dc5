package org.servanda.store;

import java.util.Collection;
import java.util.List;

/**
 * Which entries are wanted, and in what order. Never changes: each method gives another filter that asks for one thing more. An empty collection or a null
 * asks for nothing. Days are ISO 8601; an entry without the day that is asked about is left out.
 */
public final class Filter implements Cloneable {

    /** What entries go by; ties by {@link EntryRow#sort}, then by id. */
    public enum Order {
        SORT,
        /** Earliest first; without a due day last. */
        DUE,
        /** Latest first day first; undated last. */
        LATEST
    }

    /** Every entry. */
    public static final Filter ALL = new Filter();

    List<String> kinds = List.of();
    List<String> subkinds = List.of();
    List<String> statuses = List.of();
    List<String> parties = List.of();
    List<String> areas = List.of();
    String report;
    String id;
    String dueFrom;
    String dueBefore;
    String dateFrom;
    String dateBefore;
    String silentBefore;
    Order order = Order.SORT;
    int limit = Integer.MAX_VALUE;
    int offset;

    private Filter() {}

    /** Of any of these kinds. */
    public Filter kinds(Collection<String> wanted) {
        Filter filter = copy();
        filter.kinds = List.copyOf(wanted);
        return filter;
    }

    /** Of any of these subkinds. */
    public Filter subkinds(Collection<String> wanted) {
        Filter filter = copy();
        filter.subkinds = List.copyOf(wanted);
        return filter;
    }

    /** In any of these statuses. */
    public Filter statuses(Collection<String> wanted) {
        Filter filter = copy();
        filter.statuses = List.copyOf(wanted);
        return filter;
    }

    /** Naming every one of these parties. */
    public Filter parties(Collection<String> wanted) {
        Filter filter = copy();
        filter.parties = List.copyOf(wanted);
        return filter;
    }

    /** In any of these areas. */
    public Filter areas(Collection<String> wanted) {
        Filter filter = copy();
        filter.areas = List.copyOf(wanted);
        return filter;
    }

    /** Standing on this report. */
    public Filter report(String wanted) {
        Filter filter = copy();
        filter.report = wanted;
        return filter;
    }

    /** Answering to this id: its own, or that of any of its mentions. */
    public Filter id(String wanted) {
        Filter filter = copy();
        filter.id = wanted;
        return filter;
    }

    /** Due on the first day or later, and earlier than the second. */
    public Filter due(String from, String before) {
        Filter filter = copy();
        filter.dueFrom = from;
        filter.dueBefore = before;
        return filter;
    }

    /** Whose date can mean the first day or a later one, and a day earlier than the second. */
    public Filter date(String from, String before) {
        Filter filter = copy();
        filter.dateFrom = from;
        filter.dateBefore = before;
        return filter;
    }

    /** Whose latest passage is earlier than this day. */
    public Filter silentBefore(String day) {
        Filter filter = copy();
        filter.silentBefore = day;
        return filter;
    }

    public Filter order(Order wanted) {
        Filter filter = copy();
        filter.order = wanted;
        return filter;
    }

    /** At most {@code limit} entries, leaving out {@code offset} at the start. */
    public Filter page(int limit, int offset) {
        if (limit < 0 || offset < 0) {
            throw new IllegalArgumentException("limit " + limit + ", offset " + offset);
        }
        Filter filter = copy();
        filter.limit = limit;
        filter.offset = offset;
        return filter;
    }

    private Filter copy() {
        try {
            return (Filter) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
