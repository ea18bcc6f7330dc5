package org.servanda.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.SpecTable;

class CountsTest {

    static Stream<Map<String, String>> rows() {
        return SpecTable.rows("amounts.md", "Counts").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void papersAreCountedWhereANumberIsStated(Map<String, String> row) {
        if (row.containsKey("sentence")) {
            assertThat(Counts.find(row.get("sentence"))).isEmpty();
            return;
        }

        Count count = Counts.resolve(row.get("words"));

        Integer wanted = row.get("count") == null ? null : Integer.valueOf(row.get("count"));
        assertThat(count.value()).isEqualTo(wanted);
        assertThat(count.bound()).isEqualTo(Bound.valueOf(row.get("bound")));
        assertThat(count.noun()).isEqualTo(row.get("noun"));
    }

    @Test
    void aPaperIsKnownInTheSingularHoweverItIsCounted() {
        assertThat(Counts.resolve("three memoranda of understanding").singular())
                .isEqualTo("memorandum of understanding");
        assertThat(Counts.resolve("two treaties").singular()).isEqualTo("treaty");
    }

    @Test
    void everyCountOfASentenceIsFoundWhereItStands() {
        String sentence = "🌍 Chile and Peru signed over 20 trade agreements and a dozen MoUs.";

        assertThat(Counts.find(sentence))
                .extracting(count -> sentence.substring(count.start(), count.end()))
                .containsExactly("over 20 trade agreements", "a dozen MoUs");
    }

    @Test
    void noTextHoweverOddStopsIt() {
        Random random = new Random(11);
        for (int i = 0; i < 4000; i++) {
            String text = RandomText.of(random);
            for (Count count : Counts.find(text)) {
                assertThat(text.substring(count.start(), count.end())).isNotBlank();
            }
            Counts.resolve(text);
        }
    }
}
