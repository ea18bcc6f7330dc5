package org.servanda.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.SpecTable;
import org.servanda.report.CodePoints;

class ReadingSpecTest {

    private static final String PAGE = "reading.md";

    static Stream<Map<String, String>> acts() {
        return Stream.of("Undertakings", "Events", "Papers", "Progress", "Positions", "Lists", "Headlines and terms")
                .flatMap(h -> SpecTable.rows(PAGE, h).stream());
    }

    static Stream<Map<String, String>> nothing() {
        return SpecTable.rows(PAGE, "Nothing at all").stream();
    }

    static Stream<Map<String, String>> modality() {
        return SpecTable.rows(PAGE, "How it is put").stream();
    }

    static Stream<Map<String, String>> voices() {
        return SpecTable.rows(PAGE, "Who says it").stream();
    }

    private static List<String> written(String sentence) {
        String words = sentence.replace("⏎", "\n");
        String text = ReadingCheck.LEAD + "\n\n" + words;
        return ReadingCheck.acts(words).stream()
                .map(act -> ReadingCheck.written(text, act))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acts")
    void aSentenceHoldsTheActsThatThePageNames(Map<String, String> row) {
        List<String> found = written(row.get("sentence"));

        assertThat(found).containsExactlyInAnyOrder(row.get("acts").split(" \\+ "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nothing")
    void whatConcernsNoStateHoldsNothing(Map<String, String> row) {
        assertThat(written(row.get("sentence"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modality")
    void anActIsPutAsThePageSays(Map<String, String> row) {
        assertThat(written(row.get("sentence"))).contains(row.get("act"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("voices")
    void anActIsCreditedToWhomThePageSays(Map<String, String> row) {
        String text = ReadingCheck.LEAD + "\n\n" + row.get("sentence");
        Reading reading = ReadingCheck.read(text);

        Act act = reading.acts().stream()
                .filter(a -> ReadingCheck.written(text, a).equals(row.get("act")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("found " + written(row.get("sentence"))));

        assertThat(ReadingCheck.lower(act.voice())).isEqualTo(row.get("voice"));
        assertThat(words(text, reading, act, Link.Role.SPEAKER)).isEqualTo(row.get("speaker"));
        assertThat(words(text, reading, act, Link.Role.VIA)).isEqualTo(row.get("via"));
    }

    private static String words(String text, Reading reading, Act act, Link.Role role) {
        return act.links().stream()
                .filter(link -> link.role() == role)
                .map(link -> CodePoints.of(text)
                        .slice(reading.findings().get(link.finding()).span()))
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"🌍 ", "‏مرحبا ", "שלום עולם 🇫🇯 "})
    void signsBeyondTheBasicPlaneAndWordsFromRightToLeftShiftNothing(String before) {
        String sentence = before + "Kenya and Uganda agreed to build a dam at Lamu, the Kenyan president said 🌊.";
        String text = ReadingCheck.LEAD + "\n\n" + sentence;

        Reading reading = ReadingCheck.read(text);

        assertThat(reading.acts())
                .anySatisfy(act ->
                        assertThat(CodePoints.of(text).slice(act.trigger())).isEqualTo("agreed to"));
    }
}
