package org.servanda.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ClockTest {

    @Test
    void aYearIsDueInItsLastThirtyDaysAndOverdueOnNewYearsDay() {
        assertThat(clock("2023", null, "2023-11-30")).isEqualTo(Clock.NOT_YET_DUE);
        assertThat(clock("2023", null, "2023-12-01")).isEqualTo(Clock.DUE);
        assertThat(clock("2023", null, "2023-12-31")).isEqualTo(Clock.DUE);
        assertThat(clock("2023", null, "2024-01-01")).isEqualTo(Clock.OVERDUE);
    }

    @Test
    void anIntervalIsDueAtItsEnd() {
        assertThat(clock("2023/2026", null, "2024-06-01")).isEqualTo(Clock.NOT_YET_DUE);
        assertThat(clock("2023/2026", null, "2027-01-01")).isEqualTo(Clock.OVERDUE);
    }

    @Test
    void whatIsJudgedCompleteIsNeverOverdue() {
        assertThat(clock("2023", "Complete", "2024-01-01")).isEqualTo(Clock.DUE);
        assertThat(clock("2023", "Limited", "2024-01-01")).isEqualTo(Clock.OVERDUE);
    }

    @Test
    void whereNothingSetsATimeThereIsNoDeadline() {
        assertThat(clock(null, null, "2024-01-01")).isEqualTo(Clock.NO_DEADLINE);
        assertThat(clock("2023/..", null, "2099-01-01")).isEqualTo(Clock.NO_DEADLINE);
    }

    @Test
    void evidenceAgesAfterHalfAYearAndIsSilentAfterAYear() {
        LocalDate last = LocalDate.of(2019, 1, 1);
        assertThat(Freshness.of(last, last.plusDays(183), 0).state()).isEqualTo(Freshness.State.FRESH);
        assertThat(Freshness.of(last, last.plusDays(184), 0).state()).isEqualTo(Freshness.State.AGEING);
        assertThat(Freshness.of(last, last.plusDays(366), 0).state()).isEqualTo(Freshness.State.SILENT);
        assertThat(Freshness.of(null, last, 0).state()).isEqualTo(Freshness.State.SILENT);
    }

    @Test
    void theDefaultReviewComesEverySixMonths() {
        assertThat(Review.next(LocalDate.of(2019, 1, 31), LocalDate.of(2020, 2, 1)))
                .isEqualTo(LocalDate.of(2020, 7, 31));
        assertThat(Review.next(null, LocalDate.of(2020, 2, 1))).isNull();
    }

    private static Clock clock(String due, String judged, String day) {
        return Clock.of(due, judged, LocalDate.parse(day));
    }
}
