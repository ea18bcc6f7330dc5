package org.servanda.followup;

import java.time.LocalDate;

/** The default review of what has no deadline: every six months from the day of the commitment. */
public final class Review {

    private static final int MONTHS = 6;

    private Review() {}

    /** The first review on or after a day; null where the day of the commitment is not known. */
    public static LocalDate next(LocalDate made, LocalDate day) {
        if (made == null) {
            return null;
        }
        LocalDate review = made.plusMonths(MONTHS);
        for (int n = 2; review.isBefore(day); n++) {
            review = made.plusMonths((long) n * MONTHS);
        }
        return review;
    }
}
