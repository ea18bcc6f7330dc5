package org.servanda.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.servanda.lexicon.Names;
import org.servanda.pact.Modality;
import org.servanda.report.CodePoints;
import org.servanda.report.Passage;
import org.servanda.report.Report;
import org.servanda.report.Span;

/** What every test of a reading shares: reports made of a text, acts written as the spec page writes them, and the check of all spans. */
final class ReadingCheck {

    static final String LEAD = "Diplomats of Fiji and Samoa followed the bilateral talks between the two governments.";

    private static final Reader READER = new PatternReader(Names.bundled());

    private ReadingCheck() {}

    static Report report(String text) {
        return new Report(
                "0".repeat(64), "test.txt", List.of(), null, null, null, null, null, null, null, "en", text, List.of());
    }

    /** Reads a text and checks that every span of the reading lies inside it. */
    static Reading read(String text) {
        Report report = report(text);
        Reading reading = READER.read(report);
        assertSpansHold(report, reading);
        return reading;
    }

    /** The acts of a sentence that stands behind {@link #LEAD}. */
    static List<Act> acts(String sentence) {
        return read(LEAD + "\n\n" + sentence).acts().stream()
                .filter(act -> act.passage().start() > LEAD.length())
                .toList();
    }

    static void assertSpansHold(Report report, Reading reading) {
        CodePoints points = CodePoints.of(report.text());
        for (Passage passage : reading.passages()) {
            assertTrimmed(points.slice(passage.span()));
        }
        for (Finding finding : reading.findings()) {
            assertTrimmed(points.slice(finding.span()));
        }
        Span before = new Span(0, 0);
        for (Act act : reading.acts()) {
            assertTrimmed(points.slice(act.passage()));
            assertTrimmed(points.slice(act.trigger()));
            assertThat(reading.passages()).anyMatch(p -> p.span().contains(act.passage()));
            assertThat(act.passage()).isGreaterThanOrEqualTo(before);
            assertThat(act.score()).isBetween(0.0, 1.0);
            assertThat(act.links())
                    .allMatch(link -> link.finding() < reading.findings().size());
            before = act.passage();
        }
    }

    private static void assertTrimmed(String words) {
        assertThat(words).isNotEmpty().isEqualTo(words.strip());
    }

    /** An act as the spec page writes it. */
    static String written(String text, Act act) {
        String modality = act.modality() == Modality.ASSERTED ? "" : lower(act.modality()) + " ";
        String stroke = act.kind() == Act.Kind.OTHER
                ? "/" + act.root()
                : act.relation() != null ? "/" + lower(act.relation()) : "";
        return modality + lower(act.kind()) + stroke + ": "
                + CodePoints.of(text).slice(act.passage());
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
