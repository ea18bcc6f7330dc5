package org.servanda.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servanda.report.CodePoints;

/** When a value of the register counts as the gold's. */
class ComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "1994-06-30, 1994-06, stated, true",
        "1994-06, 1994-06-30, stated, true",
        "1994, 1994-12-31, stated, true",
        "1996-02, 1996-02-29, stated, true",
        "1995-02, 1995-02-29, stated, false",
        "1991/1994, 1994, stated, true",
        "1994, 1991/1994, stated, false",
        "1991-01-01/1994, 1991/1994, stated, true",
        "1994, ../1994, stated, true",
        "1994-03, 1994, stated, false",
        "1994-03, 1994, inferred, true",
        "1993-12/1994, 1994, inferred, true",
        "1993, 1994, inferred, false",
        "1994~, 1994?, stated, true",
        ", 1994, stated, false",
        "199X, 1994, stated, false",
    })
    void aDueValueIsRightWhereItEndsOnTheSameDayOrLiesWithinWhatTheGoldInfers(
            String given, String gold, String basis, boolean right) {
        assertThat(Days.sameDue(text(given), text(gold), text(basis))).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "1994-06-02, 1994-06, true",
        "1994-06, 1994-06-02, false",
        "1994-06-02, 1994-06-01/1994-06-03, true",
        ", 1994, false"
    })
    void aDateIsRightWithinTheDayOrIntervalOfTheGold(String given, String gold, boolean right) {
        assertThat(Days.sameDate(text(given), text(gold))).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'value': 2000000, 'unit': 'USD'} | {'value': '2e6', 'unit': 'us dollars'} | true",
                "{'value': 2010000, 'unit': '$'} | {'value': 2000000, 'unit': 'USD'} | true",
                "{'value': 2010001, 'unit': 'USD'} | {'value': 2000000, 'unit': 'USD'} | false",
                "{'value': 7, 'unit': 'per cent'} | {'value': 7, 'unit': '%'} | true",
                "{'value': 7, 'unit': 'EUR'} | {'value': 7, 'unit': 'USD'} | false",
                "{'value': 7} | {'value': 7, 'unit': 'ships'} | true",
                "{'value': 'seven'} | {'value': 7} | false",
                "{'value': null} | {'value': 7} | false",
                "null | {'value': 7} | false",
                "{} | null | true",
            })
    void anAmountIsRightWithinHalfAPerCentInTheSameUnit(String given, String gold, boolean right) throws Exception {
        assertThat(Targets.same(json(given), json(gold))).isEqualTo(right);
    }

    @Test
    void personsAreComparedByTheirLastNamesWithoutAccentsAndMarks() throws Exception {
        assertThat(NameSets.surnames(
                        json("['Zoë Åkesson-Brün', {'name': 'N’Doye'}, 'José  Peña ', '', null, 'Dame −']")))
                .containsExactly("akessonbrun", "ndoye", "pena");
    }

    @Test
    void aPersonStandsForTheirParty() throws Exception {
        assertThat(NameSets.codes(
                        json("['nzl', {'name': 'A. Tāne', 'party': 'ton'}, {'name': 'nobody', 'party': null}]")))
                .containsExactly("NZL", "TON", "NOBODY");
        assertThat(NameSets.codesAlone(json("['nzl', {'name': 'A. Tāne', 'party': 'ton'}]")))
                .containsExactly("NZL");
    }

    @Test
    void numbersAreComparedByValueAndObjectsWithoutRegardToOrder() throws Exception {
        assertThat(Values.same(json("{'a': 1, 'b': [2.50]}"), json("{'b': [2.5], 'a': 1.0}")))
                .isTrue();
        assertThat(Values.same(json("[1, 2]"), json("[2, 1]"))).isFalse();
        assertThat(Values.same(json("'1'"), json("1"))).isFalse();
        assertThat(Values.same(json("null"), json("0"))).isFalse();
    }

    @Test
    void sharesAreRoundedAsTheyAreAndHalvesGoToTheEvenDigit() {
        Scores scores = scores(new Mean(1 / 16.0, 16), new Mean(0.0005, 2000));

        assertThat(scores.table())
                .contains("quote integrity 0.062   over 16")
                .contains("  kind               0.001   over 2000");
    }

    @Test
    void unroundedSharesAreWrittenWithTheFewestDigits() {
        assertThat(scores(new Mean(1 / 3.0, 3), new Mean(0.0005, 2000)).json())
                .contains("\"score\": 0.3333333333333333,")
                .contains("\"score\": 0.0005,");
        assertThat(scores(new Mean(1.0, 1), new Mean(0.000025, 40000)).json())
                .contains("\"score\": 1.0,")
                .contains("\"score\": 2.5e-05,");
    }

    @Test
    void offsetsOutsideATextMeanItsEnds() {
        CodePoints text = CodePoints.of("a🌊cd");

        assertThat(Slices.slice(text, -3, 3)).isEqualTo("🌊c");
        assertThat(Slices.slice(text, 2, 99)).isEqualTo("cd");
        assertThat(Slices.slice(text, 3, 1)).isEmpty();
    }

    private static Scores scores(Mean quotes, Mean kind) {
        Rate none = Rate.of(0, 0, 0, 0);
        return new Scores(
                Map.of(),
                0,
                Map.of("kind", kind),
                Map.of(),
                Map.of(),
                none,
                0,
                none,
                new Scores.Distractors(0, null, null, null),
                quotes,
                List.of(),
                List.of());
    }

    private static JsonNode text(String value) {
        return value == null ? NullNode.instance : TextNode.valueOf(value);
    }

    private static JsonNode json(String value) throws JsonProcessingException {
        return new ObjectMapper().readTree(value.replace('\'', '"'));
    }
}
