package org.servanda.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.servanda.report.Span;

/** The program reads as training read: {@code model/parity.json} holds what {@code training/parity.py} found with the same model. */
@EnabledIf("hasModel")
class ParityTest {

    private static final Path MODEL = Path.of("model");

    /**
     * Activations are rounded to bytes; where a sum is rounded the other way here than in training, an output moves by up to so much (0.40 was measured
     * for the model of five rounds; between full precision and bytes it is 2.49).
     */
    private static final double ROUNDING = 0.5;

    /** Share of acts, each with kind, passage and trigger, that both must find alike; the rest are near-ties that rounding decides. */
    private static final double ALIKE = 0.9;

    private static Encoder encoder;
    private static JsonNode parity;

    static boolean hasModel() {
        return ModelCard.isIn(MODEL);
    }

    @BeforeAll
    static void open() throws IOException {
        encoder = Encoder.open(ModelCard.read(MODEL), 1);
        parity = new ObjectMapper().readTree(MODEL.resolve("parity.json").toFile());
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    private static Span span(JsonNode pair) {
        return new Span(pair.get(0).asInt(), pair.get(1).asInt());
    }

    private static String text(JsonNode node) {
        return node.isNull() ? null : node.asText();
    }

    @Test
    void aTextIsCutIntoTheSamePieces() {
        for (JsonNode sentence : parity.path("sentences")) {
            Pieces pieces = encoder.wordPieces()
                    .read(sentence.path("text").asText(), encoder.card().longest());

            assertThat(IntStream.of(pieces.ids()).boxed().toList())
                    .as(sentence.path("text").asText())
                    .isEqualTo(numbers(sentence.path("ids")));
            for (int i = 0; i < pieces.size(); i++) {
                assertThat(new Span(pieces.starts()[i], pieces.ends()[i]))
                        .isEqualTo(span(sentence.path("pieces").get(i)));
            }
        }
        assertThat(parity.path("sentences").size()).isGreaterThanOrEqualTo(20);
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    @Test
    void thePassGivesTheSameValues() {
        double furthest = 0;
        for (JsonNode sentence : parity.path("sentences")) {
            Encoding encoding = encoder.encode(sentence.path("text").asText());
            JsonNode values = sentence.path("values");
            furthest = Math.max(furthest, furthest(values.path("hidden"), encoding.hidden(), Labels.SIZE));
            furthest = Math.max(furthest, furthest(values.path("trigger"), encoding.trigger(), Labels.KINDS.size()));
            furthest = Math.max(furthest, furthest(values.path("attribute"), encoding.attribute(), Labels.ATTRIBUTES));
            furthest = Math.max(furthest, furthest(values.path("query"), encoding.query(), Labels.PAIR));
            furthest = Math.max(furthest, furthest(values.path("key"), encoding.key(), Labels.PAIR));
        }
        assertThat(furthest).isLessThan(ROUNDING);
    }

    private static double furthest(JsonNode cells, float[] output, int columns) {
        double furthest = 0;
        for (JsonNode cell : cells) {
            double here = output[cell.get(0).asInt() * columns + cell.get(1).asInt()];
            furthest = Math.max(furthest, Math.abs(here - cell.get(2).asDouble()));
        }
        return furthest;
    }

    @Test
    void nearlyAllTheSameActsAreFound() {
        ActFinder finder = new ActFinder(encoder);
        int alike = 0;
        int all = 0;
        for (JsonNode sentence : parity.path("sentences")) {
            List<String> found = new ArrayList<>();
            finder.acts(encoder.encode(sentence.path("text").asText()))
                    .forEach(act -> found.add(act.kind() + " " + act.passage() + " " + act.trigger()));
            List<String> wanted = new ArrayList<>();
            sentence.path("acts")
                    .forEach(act -> wanted.add(text(act.path("kind")) + " " + span(act.path("passage")) + " "
                            + span(act.path("trigger"))));
            all += Math.max(found.size(), wanted.size());
            wanted.retainAll(found);
            alike += wanted.size();
        }
        assertThat(all).isGreaterThan(20);
        assertThat((double) alike / all).isGreaterThan(ALIKE);
    }

    @Test
    void theSameRootsAreFound() {
        Dyads dyads = new Dyads(encoder);
        for (JsonNode dyad : parity.path("dyads")) {
            Encoding encoding = encoder.encode(dyad.path("text").asText());
            List<Span> source = List.of(span(dyad.path("source")));
            List<Span> target = List.of(span(dyad.path("target")));

            double[] logits = dyads.logits(encoding, source, target);

            assertThat(dyads.root(encoding, source, target).root())
                    .isEqualTo(dyad.path("root").asText());
            for (int i = 1; i < logits.length; i++) {
                assertThat(logits[i]).isCloseTo(dyad.path("logits").get(i - 1).asDouble(), within(ROUNDING));
            }
        }
    }
}
