package org.servanda.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.servanda.lexicon.Names;
import org.servanda.pact.Voice;
import org.servanda.report.CodePoints;
import org.servanda.report.Report;

class PatternReaderTest {

    private static final String INTERVIEW = """
            ‘A bridge would help us’: Bhutan's envoy on ties with Nepal

            Bhutan's ambassador to Nepal tells the Herald about rivers and roads

            Herald: What matters most?

            Pema Dorji: Two years ago our prime minister visited Kathmandu. We must open a second road.

            Read more

            Ten peaks to climb before Nepal and Bhutan sign a treaty

            Herald: Will Bhutan and Nepal agree to share their water?

            Pema Dorji: We are ready to send engineers.
            """;

    private static List<String> written(String text, Reading reading) {
        return reading.acts().stream()
                .map(act -> ReadingCheck.written(text, act))
                .toList();
    }

    @Test
    void anAnswerIsItsSpeakersAndAQuestionAssertsNothing() {
        Reading reading = ReadingCheck.read(INTERVIEW);

        assertThat(written(INTERVIEW, reading))
                .contains(
                        "past visit: Two years ago our prime minister visited Kathmandu",
                        "proposal: We must open a second road",
                        "commitment: We are ready to send engineers")
                .noneMatch(act -> act.contains("share their water"));
        assertThat(reading.acts()).allMatch(act -> act.voice() == Voice.SPEAKER);
    }

    @Test
    void aTeaserAssertsNothing() {
        assertThat(written(INTERVIEW, ReadingCheck.read(INTERVIEW))).noneMatch(act -> act.contains("treaty"));
    }

    @Test
    void aReportInAnotherLanguageHasPassagesAndNoActs() {
        Report english = ReadingCheck.report("Peru and Chile signed a treaty. The two countries will open a bridge.");
        Report other = new Report(
                english.id(),
                "test.txt",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "es",
                english.text(),
                List.of());

        Reading reading = new PatternReader(Names.bundled()).read(other);

        assertThat(reading.passages()).hasSize(2);
        assertThat(reading.acts()).isEmpty();
    }

    @Test
    void anEmptyReportIsReadToNothing() {
        Reading reading = ReadingCheck.read("");

        assertThat(reading.passages()).isEmpty();
        assertThat(reading.acts()).isEmpty();
    }

    @Test
    void marksAloneAreReadToNothing() {
        for (String text : List.of(
                "\"",
                "“”",
                "—",
                ": : :",
                "…\n\n'",
                "Peru: \"",
                "Read more",
                "- \n- \n",
                "’s",
                "said",
                "said that",
                "according to",
                "if",
                "🇵🇪🇨🇱",
                "$",
                "U.S.")) {
            assertThat(ReadingCheck.read(text).acts()).as(text).isEmpty();
            ReadingCheck.read(ReadingCheck.LEAD + "\n\n" + text);
            ReadingCheck.read(ReadingCheck.LEAD + " " + text);
        }
    }

    @Test
    void severalReadersAtOnceFindTheSame() throws Exception {
        Report report = ReadingCheck.report(INTERVIEW);
        Reader reader = new PatternReader(Names.bundled());
        Reading alone = reader.read(report);
        List<Future<Reading>> together = new ArrayList<>();

        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 40; i++) {
                together.add(pool.submit(() -> reader.read(report)));
            }
        }

        for (Future<Reading> reading : together) {
            assertThat(reading.get()).isEqualTo(alone);
        }
    }

    @Test
    void everyPrefixOfAReportIsReadWithoutHarm() {
        String text = INTERVIEW + ReadingCheck.LEAD
                + " \"We will sell rice,\" the Thai minister told \"Radio 🇹🇭\", adding that Laos (and, if needed, Burma) should pay $5m by 2030.";

        for (int end = 0; end <= text.length(); end += 7) {
            int cut = end > 0 && end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
            Reading reading = ReadingCheck.read(text.substring(0, cut));
            assertThat(CodePoints.of(text).length())
                    .isGreaterThanOrEqualTo(reading.passages().size());
        }
    }
}
