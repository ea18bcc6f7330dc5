package org.servanda.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.report.CodePoints;
import org.servanda.report.Span;

class EncoderTest {

    @TempDir
    static Path folder;

    private static Encoder encoder;
    private static ActFinder finder;

    @BeforeAll
    static void open() {
        encoder = Encoder.open(ModelCard.read(TinyModel.in(folder)), 2);
        finder = new ActFinder(encoder);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void aPassHasOneRowOfEachOutputForEachPiece() {
        Encoding encoding = encoder.encode("Kenya signed a treaty.");

        int pieces = encoding.pieces().size();
        assertThat(pieces).isEqualTo(7);
        assertThat(encoding.hidden()).hasSize(pieces * 384);
        assertThat(encoding.trigger()).hasSize(pieces * 18);
        assertThat(encoding.attribute()).hasSize(pieces * 61);
        assertThat(encoding.query()).hasSize(pieces * 1024);
        assertThat(encoding.key()).hasSize(pieces * 1024);
    }

    @Test
    void anActBeginsWhereItsTriggerIsLikely() {
        String text = "🌍 Kenya met Uganda and signed a treaty.";

        List<FoundAct> acts = finder.acts(encoder.encode(text));

        assertThat(acts).extracting(FoundAct::kind).containsExactlyInAnyOrder("meeting", "signing");
        assertThat(acts)
                .anySatisfy(act ->
                        assertThat(CodePoints.of(text).slice(act.trigger())).isEqualTo("met"));
        assertThat(acts).allSatisfy(act -> {
            assertThat(act.voice()).isEqualTo("narrator");
            assertThat(act.root()).isNotNull();
            assertThat(act.relation()).isNull();
            assertThat(act.areas()).isEmpty();
            assertThat(act.score()).isBetween(0.5, 1.0);
            assertThat(act.passageScore()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void anArgumentIsFoundWhereThereIsOneAndOnlyThere() {
        List<FoundAct> with = finder.acts(encoder.encode("A minister said Fiji will build a port."));
        List<FoundAct> without = finder.acts(encoder.encode("Fiji will build a port."));

        assertThat(with)
                .singleElement()
                .satisfies(act -> assertThat(act.arguments())
                        .filteredOn(argument -> argument.role().equals("speaker"))
                        .singleElement()
                        .satisfies(speaker -> assertThat(speaker.span()).isEqualTo(new Span(2, 10))));
        assertThat(without)
                .singleElement()
                .satisfies(act -> assertThat(act.arguments())
                        .extracting(FoundAct.Argument::role)
                        .doesNotContain("speaker"));
    }

    @Test
    void severalCallersGetWhatOneGets() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            texts.add("Uganda signed " + i + " treaties with Samoa" + " on talks".repeat(i % 20) + ".");
        }
        List<Encoding> alone = texts.stream().map(encoder::encode).toList();

        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            List<Callable<Encoding>> calls = new ArrayList<>();
            texts.forEach(text -> calls.add(() -> encoder.encode(text)));
            List<Future<Encoding>> found = callers.invokeAll(calls);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(found.get(i).get().hidden()).isEqualTo(alone.get(i).hidden());
                assertThat(found.get(i).get().key()).isEqualTo(alone.get(i).key());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "🤝", "7 12 2019", "وقعت الحكومتان", "\u200b"})
    void oddPassagesAreReadToo(String text) {
        Encoding encoding = encoder.encode(text);

        assertThat(finder.acts(encoding)).isEmpty();
        assertThat(encoding.pieces().size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aPassageTooLongForOnePassIsReadToItsLimit() {
        Encoding encoding = encoder.encode("talks ".repeat(5000));

        assertThat(encoding.pieces().size()).isEqualTo(256);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-7, -3, -2.5, -1, -0.1, 0, 1e-9, 0.5, 2.499, 2.501, 5.9})
    void theErrorFunctionIsThatOfTheTables(double x) {
        double step = 1e-4;
        double slope = (Erf.of(x + step) - Erf.of(x - step)) / (2 * step);

        assertThat(slope)
                .isCloseTo(2 / Math.sqrt(Math.PI) * Math.exp(-x * x), org.assertj.core.data.Offset.offset(1e-7));
        assertThat(Erf.of(1)).isCloseTo(0.8427007929497149, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(Erf.of(3)).isCloseTo(0.9999779095030014, org.assertj.core.data.Offset.offset(1e-12));
    }
}
