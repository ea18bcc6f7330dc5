package org.servanda.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.pact.Modality;
import org.servanda.pact.Voice;
import org.servanda.report.PassageSplitter;
import org.servanda.report.Report;
import org.servanda.report.Span;

class JoinedReaderTest {

    private static final String TEXT = "Ghana will build a port by 1999. Togo and Benin signed a treaty.";

    private static final Act PORT = act(Act.Kind.COMMITMENT, 0, 31, Voice.NARRATOR, 0.7, "one");
    private static final Act TREATY = act(Act.Kind.SIGNING, 33, 63, Voice.NARRATOR, 0.9, "other");

    @Test
    void whatOnlyOneOfTwoReadersFindsIsFound() {
        assertThat(rules(List.of(PORT), List.of(TREATY))).containsExactly("one", "other");
    }

    @Test
    void whatBothFindIsToldByTheFirst() {
        Act again = act(Act.Kind.ASPIRATION, 6, 31, Voice.NARRATOR, 0.9, "other");

        assertThat(rules(List.of(PORT), List.of(again))).containsExactly("one");
    }

    @Test
    void whatTheSecondDoubtsIsLeftOut() {
        assertThat(rules(List.of(PORT), List.of(act(Act.Kind.SIGNING, 33, 63, Voice.NARRATOR, 0.49, "other"))))
                .containsExactly("one");
    }

    @Test
    void nothingIsAddedWhereTheFirstHearsTheOutletSuppose() {
        Act supposed = act(Act.Kind.ASSERTION, 33, 63, Voice.OUTLET_OPINION, 0.5, "one");

        assertThat(rules(List.of(supposed), List.of(TREATY))).containsExactly("one");
    }

    @Test
    void wordsCreditedToNobodyAreTheOutletsOwn() {
        Act spoken = act(Act.Kind.SIGNING, 33, 63, Voice.SPEAKER, 0.9, "other");

        assertThat(joined(TEXT, List.of(), List.of(spoken)).acts())
                .singleElement()
                .satisfies(act -> assertThat(act.voice()).isEqualTo(Voice.NARRATOR));
    }

    @Test
    void aListOfWhatMayComeAddsNothing() {
        String text =
                "The deal could cover the following points:\n\n- The export of wheat from Chile to Peru.\n\nPeru will pay.\n";
        int wheat = text.indexOf("The export");
        int pay = text.indexOf("Peru will");
        List<Act> second = List.of(
                act(Act.Kind.PROPOSAL, wheat, wheat + 40, Voice.NARRATOR, 0.9, "wheat"),
                act(Act.Kind.COMMITMENT, pay, pay + 13, Voice.NARRATOR, 0.9, "pay"));

        assertThat(joined(text, List.of(), second).acts())
                .extracting(act -> act.rules().getFirst())
                .containsExactly("pay");
    }

    private static List<String> rules(List<Act> first, List<Act> second) {
        return joined(TEXT, first, second).acts().stream()
                .map(act -> act.rules().getFirst())
                .toList();
    }

    private static Reading joined(String text, List<Act> first, List<Act> second) {
        Report report =
                new Report("id", "a.txt", List.of(), null, null, null, null, null, null, null, "en", text, List.of());
        return new JoinedReader(reading(report, first), reading(report, second)).read(report);
    }

    private static Reader reading(Report report, List<Act> acts) {
        return new Reader() {
            @Override
            public String version() {
                return "fixed";
            }

            @Override
            public Reading read(Report same) {
                return new Reading(report.id(), version(), PassageSplitter.split(report), List.of(), acts);
            }
        };
    }

    private static Act act(Act.Kind kind, int start, int end, Voice voice, double score, String rule) {
        return new Act(
                kind,
                new Span(start, end),
                new Span(start, start + 3),
                Modality.ASSERTED,
                voice,
                null,
                null,
                List.of(),
                score,
                List.of(rule));
    }
}
