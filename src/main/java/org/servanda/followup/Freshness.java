package org.servanda.followup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How long ago the last passage on a commitment was published (guidelines section 7). Silence is not non-compliance.
 *
 * @param since last day on which a passage was published; null where none is dated
 * @param searched reports published since then, up to the day asked for, that name every bound party
 */
public record Freshness(State state, LocalDate since, int searched) {

    /** How fresh the evidence is. */
    public enum State {
        FRESH,
        AGEING,
        SILENT;

        /** As the export writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Days up to which a passage is fresh: half a year. */
    private static final int FRESH_DAYS = 183;

    private static final int AGEING_DAYS = 365;

    /** The state on a day; passages without any date leave it silent, since nothing recent is known. */
    public static Freshness of(LocalDate last, LocalDate day, int searched) {
        long age = last == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(last, day);
        State state = age <= FRESH_DAYS ? State.FRESH : age <= AGEING_DAYS ? State.AGEING : State.SILENT;
        return new Freshness(state, last, searched);
    }
}
