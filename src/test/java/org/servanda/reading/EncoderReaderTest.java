package org.servanda.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
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
import org.servanda.encoder.TinyModel;
import org.servanda.lexicon.Names;
import org.servanda.pact.Telling;
import org.servanda.pact.Voice;
import org.servanda.problem.ProblemException;
import org.servanda.report.CodePoints;
import org.servanda.report.Passage;
import org.servanda.report.Report;
import org.servanda.resolution.Resolver;

class EncoderReaderTest {

    private static final String ARABIC = "اتفق الطرفان على فتح الميناء قبل نهاية العام. ";

    @TempDir
    static Path folder;

    private static EncoderReader reader;

    @BeforeAll
    static void open() {
        reader = EncoderReader.of(TinyModel.in(folder), Names.bundled(), 2);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private static Reading read(String text) {
        Report report = ReadingCheck.report(text);
        Reading reading = reader.read(report);
        ReadingCheck.assertSpansHold(report, reading);
        for (Telling telling : new Resolver().resolve(report, reading, null, null)) {
            assertThat(telling.mention().quote())
                    .isEqualTo(CodePoints.of(text).slice(telling.mention().span()));
        }
        return reading;
    }

    private static List<String> speakers(String text, Act act, Reading reading) {
        return act.links().stream()
                .filter(link -> link.role() == Link.Role.SPEAKER)
                .map(link -> CodePoints.of(text)
                        .slice(reading.findings().get(link.finding()).span()))
                .toList();
    }

    @Test
    void whatIsFoundInASentenceStandsWhereItStandsInTheReport() {
        String text =
                "🌍 Talks in Suva\n\nFiji and Samoa held talks. Samoa met the minister.\n\nTongan boats will fish 🐟 there.";

        Reading reading = read(text);

        assertThat(reading.acts()).extracting(Act::kind).containsExactly(Act.Kind.MEETING, Act.Kind.COMMITMENT);
        assertThat(reading.acts())
                .extracting(act -> CodePoints.of(text).slice(act.trigger()))
                .containsExactly("met", "will");
        assertThat(reading.acts()).allSatisfy(act -> assertThat(act.rules()).startsWith(reader.version()));
        assertThat(reading.reader()).isEqualTo(reader.version()).matches("encoder-\\d+-[0-9a-f]{12}");
    }

    @Test
    void wordsWithoutASpeakerAreCreditedToWhomTheirParagraphCreditedLast() {
        String filler =
                "Boats and nets and reefs and tides were spoken about at great length by everybody present there. "
                        .repeat(4);
        String text = "The minister said Fiji will build a port. " + filler + "Fiji will build a road.";

        Reading reading = read(text);

        Act last = reading.acts().getLast();
        assertThat(reading.acts()).hasSize(2);
        assertThat(speakers(text, reading.acts().getFirst(), reading)).containsExactly("minister");
        assertThat(last.voice()).isEqualTo(Voice.SPEAKER);
        assertThat(last.rules()).contains("speaker: as credited before");
        assertThat(speakers(text, last, reading)).containsExactly("minister");
    }

    @Test
    void aParagraphInQuotationMarksGoesOnWithTheSpeakerOfTheOneBefore() {
        String text =
                "The minister said Fiji will build a port.\n\n“Fiji will build a road.”\n\nFiji will build a dam.";

        Reading reading = read(text);

        assertThat(reading.acts()).hasSize(3);
        assertThat(speakers(text, reading.acts().get(1), reading)).containsExactly("minister");
        assertThat(speakers(text, reading.acts().get(2), reading)).isEmpty();
    }

    @Test
    void inAnInterviewWordsAreThoseOfWhoeverHasTheTurn() {
        String text =
                "Daily Reef: Will the port open?\n\nMele Taufa: Fiji agreed to it. We met twice.\n\nDaily Reef: And what will follow?\n\nMele Taufa: Samoa signed it.";

        Reading reading = read(text);

        assertThat(reading.passages()).extracting(Passage::kind).contains(Passage.Kind.QUESTION);
        assertThat(reading.acts()).hasSize(3).allSatisfy(act -> {
            assertThat(act.voice()).isEqualTo(Voice.SPEAKER);
            assertThat(speakers(text, act, reading)).containsExactly("Mele Taufa");
        });
    }

    @Test
    void teasersCaptionsAndFurnitureAssertNothing() {
        String text =
                "Fiji met Samoa.\n\nRead more: Samoa will open a port\n\nFILE PHOTO: Ministers signed a treaty.\n\nSubscribe to our newsletter, it will help";

        Reading reading = read(text);

        assertThat(reading.acts())
                .singleElement()
                .satisfies(act -> assertThat(act.kind()).isEqualTo(Act.Kind.MEETING));
    }

    @Test
    void aReportInAnotherLanguageIsNotRead() {
        Report report = ReadingCheck.report("Fiji met Samoa.");
        Report other = new Report(
                report.id(),
                report.source(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "fr",
                report.text(),
                List.of());

        assertThat(reader.read(other).acts()).isEmpty();
    }

    @Test
    void aReadingIsTheSameAloneAmongOthersAndOnSeveralThreads() throws Exception {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String text = ("Report " + i + " 🌊\n\nThe minister said Fiji will build " + i + " ports. Samoa met Uganda"
                            + " at sea".repeat(i)
                            + ".\n\nKenya signed a treaty on fish, and Uganda agreed to open a road.\n\n")
                    .repeat(1 + i % 4);
            reports.add(ReadingCheck.report(text));
        }
        List<String> alone = new ArrayList<>();
        for (int i = 0; i < reports.size(); i += 8) {
            try (EncoderReader own = EncoderReader.of(folder, Names.bundled(), 1)) {
                alone.add(own.read(reports.get(i)).toString());
            }
        }
        List<String> inOrder =
                reports.stream().map(report -> reader.read(report).toString()).toList();
        List<String> sideBySide = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<String>> calls = new ArrayList<>();
            reports.reversed()
                    .forEach(report -> calls.add(() -> reader.read(report).toString()));
            for (Future<String> reading : threads.invokeAll(calls).reversed()) {
                sideBySide.add(reading.get());
            }
        }

        assertThat(sideBySide).isEqualTo(inOrder);
        for (int i = 0; i < alone.size(); i++) {
            assertThat(alone.get(i)).isEqualTo(inOrder.get(8 * i)).contains("kind=COMMITMENT");
        }
    }

    @Test
    void aPassageOfFiveThousandWordsIsReadToItsEnd() {
        String text = "talks ".repeat(4990) + "Fiji 🐟 will build a port and Samoa signed a treaty";

        Reading reading = read(text);

        assertThat(reading.acts())
                .extracting(act -> CodePoints.of(text).slice(act.trigger()))
                .contains("will", "signed");
    }

    @Test
    void fiveThousandWordsWithoutABlankBetweenThemAreReadToo() {
        String text = "中国🤝".repeat(5000) + " signed";

        assertThat(read(text).acts()).extracting(Act::kind).contains(Act.Kind.SIGNING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "🤝",
                "👩🏽‍🚀👨‍👩‍👧‍👦",
                "7",
                "1 2 3 4 5 2019 40% 1.5",
                "…",
                "\u0301",
                "\u200f",
                "met",
                "“met”",
                "met.",
                "🤝 met 🤝",
                "(signed)"
            })
    void shortAndOddPassagesAreRead(String text) {
        Reading reading = read(text);

        assertThat(reading.acts().size()).isEqualTo(text.contains("met") || text.contains("signed") ? 1 : 0);
    }

    @Test
    void wordsFromRightToLeftShiftNothing() {
        String text = ARABIC + "Fiji met “فيجي” and agreed to talks. " + ARABIC;

        Reading reading = read(text);

        assertThat(reading.acts())
                .extracting(act -> CodePoints.of(text).slice(act.trigger()))
                .contains("met", "agreed");
    }

    @Test
    void aFaultyModelIsNamedBeforeAReportIsRead(@TempDir Path other) throws IOException {
        TinyModel.in(other);
        Files.write(other.resolve("reader.onnx"), new byte[100]);
        EncoderReader faulty = EncoderReader.of(other, Names.bundled(), 1);

        assertThatThrownBy(faulty::open).isInstanceOf(ProblemException.class).hasMessageContaining("reader.onnx");
        assertThatThrownBy(() -> EncoderReader.of(other.resolve("none"), Names.bundled(), 1))
                .isInstanceOf(ProblemException.class);
    }
}
