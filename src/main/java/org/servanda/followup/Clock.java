package org.servanda.followup;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.servanda.pact.Edtf;

/** Where a commitment stands against the calendar on a day (guidelines section 7). Computed when shown, never stored. */
public enum Clock {
    NO_DEADLINE,
    NOT_YET_DUE,
    /** From 30 days before the last day of the due value on. */
    DUE,
    /** After that day, unless judged to be over; what is over stays {@link #DUE}. */
    OVERDUE;

    /** Days before the last day of the due value from which it is due. */
    private static final int NOTICE = 30;

    /** Judged statuses after which nothing is overdue. */
    private static final Set<String> OVER = Set.of("Complete", "Superseded", "Withdrawn");

    /**
     * @param due EDTF, or null
     * @param judged a status of the Open Government Partnership's scale, Superseded or Withdrawn; or null
     * @param day the day on which it is asked
     */
    public static Clock of(String due, String judged, LocalDate day) {
        LocalDate last = due == null ? null : Edtf.parse(due).lastDay();
        if (last == null) {
            return NO_DEADLINE;
        }
        if (day.isBefore(last.minusDays(NOTICE))) {
            return NOT_YET_DUE;
        }
        return day.isAfter(last) && (judged == null || !OVER.contains(judged)) ? OVERDUE : DUE;
    }

    /** As the export writes it: {@code not-yet-due}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
