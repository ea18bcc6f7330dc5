package org.servanda.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The small export under {@code src/test/resources} against its gold: whoever changes a figure sees it here. */
class EvaluationTest {

    private static final Path HOME = Path.of("src/test/resources/org/servanda/evaluation");

    @Test
    void theTableGoesToStandardOutputAndWhatThereIsToSayToStandardError() throws IOException {
        Printed printed = print(new Evaluation(false, true));

        assertThat(printed.out).isEqualTo(expected("expected.txt"));
        assertThat(printed.err).isEqualTo(expected("expected-messages.txt"));
    }

    @Test
    void asJsonTheFiguresAreUnroundedAndTheTableMakesRoomForThem() throws IOException {
        Printed printed = print(new Evaluation(true, false));

        assertThat(printed.out).isEqualTo(expected("expected.json"));
        assertThat(printed.err)
                .isEqualTo("no text of 05-lost.txt: its offsets are taken as they stand\n" + expected("expected.txt"));
    }

    @Test
    void nothingReadScoresNothing() throws IOException {
        Scores scores = Scorer.score(new ObjectMapper().createObjectNode(), golds());

        assertThat(scores.passages().get("undertakings").f1()).isZero();
        assertThat(scores.quoteIntegrity().score()).isNull();
        assertThat(scores.reportsNotInExport()).hasSize(7);
    }

    @Test
    void withoutGoldThereIsNothingToCompare() throws IOException {
        Scores scores = Scorer.score(export(), List.of());

        assertThat(scores.passages().get("undertakings").f1()).isNull();
        assertThat(scores.table()).contains("undertakings        -     -     -          0     0");
    }

    @Test
    void theSameInputGivesTheSameFigures() throws IOException {
        assertThat(Scorer.score(export(), golds())).isEqualTo(Scorer.score(export(), golds()));
    }

    private record Printed(String out, String err) {}

    private static Printed print(Evaluation evaluation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        evaluation.print(
                export(),
                golds(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        return new Printed(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static JsonNode export() throws IOException {
        return new ObjectMapper().readTree(Files.readString(HOME.resolve("export.json")));
    }

    private static List<Gold> golds() {
        return List.of(
                Gold.load(HOME.resolve("gold/fisheries.json"), null), Gold.load(HOME.resolve("gold/quiet.json"), null));
    }

    private static String expected(String name) throws IOException {
        return Files.readString(HOME.resolve(name));
    }
}
