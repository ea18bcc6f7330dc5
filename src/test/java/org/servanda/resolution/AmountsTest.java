package org.servanda.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.SpecTable;

class AmountsTest {

    static Stream<Map<String, String>> rows() {
        return SpecTable.rows("amounts.md", "Amounts").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void anAmountHasItsValueMultipliedOutAndItsUnit(Map<String, String> row) {
        if (row.containsKey("sentence")) {
            assertThat(Amounts.find(row.get("sentence"))).isEmpty();
            return;
        }

        Amount amount = Amounts.resolve(row.get("words"));

        assertThat(amount).isNotNull();
        assertThat(amount.value()).isEqualTo(new BigDecimal(row.get("value")));
        assertThat(amount.unit()).isEqualTo(row.get("unit"));
        assertThat(amount.upper()).isEqualTo(row.get("upper") == null ? null : new BigDecimal(row.get("upper")));
        assertThat(amount.bound()).isEqualTo(Bound.valueOf(row.get("bound")));
    }

    static Stream<Map<String, String>> clauses() {
        return SpecTable.rows("amounts.md", "What is measured").stream();
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void theClauseTellsWhatIsMeasuredAndAgainstWhat(Map<String, String> row) {
        List<Amount> amounts = Amounts.find(row.get("sentence"));

        assertThat(amounts).hasSize(1);
        Amount amount = amounts.getFirst();
        assertThat(amount.value()).isEqualTo(new BigDecimal(row.get("amount")));
        assertThat(amount.unit()).isEqualTo(row.get("unit"));
        assertThat(amount.what()).isEqualTo(row.get("what"));
        assertThat(amount.baseline()).isEqualTo(row.get("baseline"));
        assertThat(amount.per()).isEqualTo(row.get("per"));
    }

    @Test
    void everyAmountOfASentenceIsFoundWhereItStands() {
        String sentence = "🌍 Over $2 billion in loans, 500 scholarships and 12% of a gas field were offered in 2011.";

        assertThat(Amounts.find(sentence))
                .extracting(amount -> sentence.substring(amount.start(), amount.end()))
                .containsExactly("Over $2 billion", "500 scholarships", "12%");
    }

    @Test
    void noTextHoweverOddStopsIt() {
        Random random = new Random(23);
        for (int i = 0; i < 5000; i++) {
            String text = RandomText.of(random);
            int before = 0;
            for (Amount amount : Amounts.find(text)) {
                assertThat(amount.start()).isLessThan(amount.end());
                assertThat(amount.end()).isGreaterThan(before);
                before = amount.end();
                String words = text.substring(amount.start(), amount.end());
                assertThat(words).isEqualTo(words.strip());
                assertThat(amount.value().signum()).isNotNegative();
            }
        }
    }
}
