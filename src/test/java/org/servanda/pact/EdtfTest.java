package org.servanda.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.SpecTable;
import org.servanda.problem.ProblemException;

class EdtfTest {

    static Stream<Map<String, String>> values() {
        return SpecTable.rows("dates.md", "Values").stream();
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueBeginsAndEndsAsThePageSays(Map<String, String> row) {
        if (!row.containsKey("value")) {
            assertThat(Edtf.isValid(row.get("text"))).isFalse();
            return;
        }

        Edtf value = Edtf.parse(row.get("value"));

        assertThat(value).hasToString(row.get("value"));
        assertThat(value.firstDay()).isEqualTo(day(row.get("first day")));
        assertThat(value.lastDay()).isEqualTo(day(row.get("last day")));
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @Test
    void aValueThatCannotBeReadIsNamedWithARemedy() {
        assertThatThrownBy(() -> Edtf.parse("next spring"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("next spring")
                .hasMessageContaining("2023-03-13");
    }

    @Test
    void aDayIsMoreSpecificThanItsMonthAndBothAreCompatible() {
        Edtf day = Edtf.parse("1996-02-29");
        Edtf month = Edtf.parse("1996-02");

        assertThat(day.isMoreSpecificThan(month)).isTrue();
        assertThat(month.isMoreSpecificThan(day)).isFalse();
        assertThat(month.contains(day)).isTrue();
        assertThat(day.isCompatibleWith(month)).isTrue();
        assertThat(day.isMoreSpecificThan(day)).isFalse();
    }

    @Test
    void neighbouringDaysConflictUnlessOneIsApproximate() {
        Edtf sunday = Edtf.parse("1996-02-25");
        Edtf monday = Edtf.parse("1996-02-26");

        assertThat(sunday.isCompatibleWith(monday)).isFalse();
        assertThat(sunday.isCompatibleWith(monday.approximately())).isTrue();
    }

    @Test
    void anOpenIntervalContainsEverythingOnItsOpenSide() {
        Edtf since = Edtf.parse("1979/..");

        assertThat(since.contains(Edtf.parse("2020"))).isTrue();
        assertThat(since.contains(Edtf.parse("1978-12-31"))).isFalse();
        assertThat(since.contains(LocalDate.of(1979, 1, 1))).isTrue();
        assertThat(since.isCompatibleWith(Edtf.parse("../1979-06"))).isTrue();
        assertThat(since.isCompatibleWith(Edtf.parse("../1978"))).isFalse();
    }

    @Test
    void anIntervalKnowsItsEndsAndItsFinerPrecision() {
        Edtf value = Edtf.parse("2021-11?/2022-02-10~");

        assertThat(value.start()).hasToString("2021-11?");
        assertThat(value.end()).hasToString("2022-02-10~");
        assertThat(value.precision()).isEqualTo(Edtf.Precision.DAY);
        assertThat(value.isApproximate()).isTrue();
        assertThat(value.isUncertain()).isTrue();
        assertThat(value.approximately()).hasToString("2021-11%/2022-02-10~");
    }
}
