package org.servanda.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why something stands on the agenda of a day. */
public enum AgendaItem {
    OVERDUE,
    DUE,
    /** A default six-monthly review falls within the next 30 days. */
    REVIEW,
    SILENT,
    AGEING;

    private static final int REVIEW_NOTICE = 30;

    /** As the contract writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every reason that applies, most pressing first; empty where there is none. */
    public static List<AgendaItem> why(Clock clock, Freshness freshness, LocalDate made, LocalDate day) {
        List<AgendaItem> why = new ArrayList<>();
        switch (clock) {
            case OVERDUE -> why.add(OVERDUE);
            case DUE -> why.add(DUE);
            case NO_DEADLINE -> {
                LocalDate review = Review.next(made, day);
                if (review != null && !review.isAfter(day.plusDays(REVIEW_NOTICE))) {
                    why.add(REVIEW);
                }
            }
            case NOT_YET_DUE -> {}
        }
        switch (freshness.state()) {
            case SILENT -> why.add(SILENT);
            case AGEING -> why.add(AGEING);
            case FRESH -> {}
        }
        return why;
    }
}
