package org.servanda.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.SpecTable;

class PassageSplitterTest {

    static Stream<Map<String, String>> rows() {
        return Stream.of("Sentences", "Lines", "What asserts nothing", "Interviews")
                .flatMap(h -> SpecTable.rows("passages.md", h).stream());
    }

    private static Report report(String text) {
        return new Report(
                "0".repeat(64), "test.txt", List.of(), null, null, null, null, null, null, null, "en", text, List.of());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aReportIsCutAsThePageSays(Map<String, String> row) {
        String text = row.get("text").replace("⏎", "\n");

        List<String> found = new ArrayList<>();
        List<String> turns = new ArrayList<>();
        for (Passage passage : PassageSplitter.split(report(text))) {
            String words = CodePoints.of(text).slice(passage.span()).replace("\n", "⏎");
            String kind = passage.kind() == Passage.Kind.SENTENCE
                    ? ""
                    : passage.kind().name().toLowerCase(Locale.ROOT) + ": ";
            found.add(kind + words);
            if (passage.turn() != null) {
                turns.add(CodePoints.of(text).slice(passage.turn()));
            }
        }

        assertThat(found).containsExactly(row.get("passages").split(" ¦ "));
        if (row.get("turns") != null) {
            assertThat(turns).containsExactly(row.get("turns").split(" ¦ "));
        }
    }

    @Test
    void anEmptyReportHasNoPassages() {
        assertThat(PassageSplitter.split(report("  \n\n \r\n"))).isEmpty();
    }

    @Test
    void anEmojiShiftsNoPassage() {
        String text = "🇫🇯🇼🇸 Fiji agreed.\n\nSamoa agreed.";

        List<Passage> passages = PassageSplitter.split(report(text));

        assertThat(CodePoints.of(text).slice(passages.get(1).span())).isEqualTo("Samoa agreed.");
    }

    @Test
    void sentencesOfOneParagraphShareItsNumber() {
        List<Passage> passages = PassageSplitter.split(report("One came. Two went.\n\nThree stayed."));

        assertThat(passages).extracting(Passage::paragraph).containsExactly(0, 0, 1);
    }
}
