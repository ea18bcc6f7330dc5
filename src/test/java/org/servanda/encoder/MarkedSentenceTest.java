package org.servanda.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.SpecTable;
import org.servanda.report.CodePoints;
import org.servanda.report.Span;

class MarkedSentenceTest {

    static List<Map<String, String>> marks() {
        return SpecTable.rows("code.md", "Marks");
    }

    private static String words(String text, List<Span> spans) {
        String words = spans.stream().map(CodePoints.of(text)::slice).collect(Collectors.joining(" + "));
        return words.isEmpty() ? null : words;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("marks")
    void marksAreReadAsThePageSays(Map<String, String> row) {
        MarkedSentence sentence = MarkedSentence.parse(row.get("sentence") == null ? "" : row.get("sentence"));

        assertThat(sentence.text()).doesNotContain("<s>", "</s>", "<t>", "</t>");
        assertThat(words(sentence.text(), sentence.source())).isEqualTo(row.get("source"));
        assertThat(words(sentence.text(), sentence.target())).isEqualTo(row.get("target"));
    }
}
