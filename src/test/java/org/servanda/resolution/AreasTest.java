package org.servanda.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.SpecTable;
import org.servanda.pact.Topics;

class AreasTest {

    static Stream<Map<String, String>> passages() {
        return SpecTable.rows("areas.md", "Areas of a passage").stream();
    }

    @ParameterizedTest
    @MethodSource("passages")
    void aPassageHasTheAreasThatItsWordsName(Map<String, String> row) {
        List<String> areas = Areas.of(row.get("passage"));

        assertThat(areas)
                .isEqualTo(
                        row.get("areas") == null
                                ? List.of()
                                : List.of(row.get("areas").split("; ")));
    }

    @Test
    void everyTopicHasTermsAndTheyAreMany() {
        List<String> topics = new ArrayList<>();
        for (String[] row : Lines.of("areas.tsv", 2)) {
            topics.add(row[1]);
        }

        assertThat(topics).containsAll(Topics.ALL).hasSizeGreaterThan(600);
    }

    @Test
    void noTermStandsTwice() {
        Set<String> seen = new HashSet<>();
        for (String[] row : Lines.of("areas.tsv", 2)) {
            assertThat(seen.add(row[0])).as(row[0]).isTrue();
        }
    }

    @Test
    void everyTermAloneGivesItsOwnTopic() {
        for (String[] row : Lines.of("areas.tsv", 2)) {
            String term = row[0].replace("*", "");

            List<Areas.Found> found = Areas.find(term);

            if (row[1].equals("none")) {
                assertThat(found).as(term).isEmpty();
            } else {
                assertThat(found).as(term).hasSize(1);
                assertThat(found.getFirst().topic()).as(term).isEqualTo(row[1]);
                assertThat(found.getFirst().end()).as(term).isEqualTo(term.length());
            }
        }
    }

    @Test
    void noTextHoweverOddStopsIt() {
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            String text = RandomText.of(random);
            for (Areas.Found found : Areas.find(text)) {
                assertThat(text.substring(found.start(), found.end())).isNotBlank();
            }
        }
    }
}
