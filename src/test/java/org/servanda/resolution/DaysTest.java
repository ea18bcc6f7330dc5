package org.servanda.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.SpecTable;
import org.servanda.pact.Basis;
import org.servanda.pact.Edtf;

class DaysTest {

    static Stream<Map<String, String>> stated() {
        return SpecTable.rows("dates.md", "Stated").stream();
    }

    @ParameterizedTest
    @MethodSource("stated")
    void aStatedDateNeedsNoAnchor(Map<String, String> row) {
        When when = Days.resolve(row.get("words"), Anchor.NONE, Tense.UNKNOWN);

        assertThat(when).isInstanceOf(When.Known.class);
        When.Known known = (When.Known) when;
        assertThat(known.value()).hasToString(row.get("value"));
        assertThat(known.basis()).isEqualTo(Basis.STATED);
        assertThat(known.from()).isNull();
    }

    @ParameterizedTest
    @MethodSource("stated")
    void aStatedDateIsTheSameWhateverTheAnchor(Map<String, String> row) {
        When.Known alone = (When.Known) Days.resolve(row.get("words"), Anchor.NONE, Tense.UNKNOWN);

        When.Known anchored = (When.Known) Days.resolve(row.get("words"), Anchor.published("2009-08-07"), Tense.FUTURE);

        assertThat(anchored).isEqualTo(alone);
    }

    static Stream<Map<String, String>> counted() {
        return SpecTable.rows("dates.md", "Counted from the day of publication").stream();
    }

    @ParameterizedTest
    @MethodSource("counted")
    void aRelativeDateIsCountedFromTheDayOfPublication(Map<String, String> row) {
        Anchor anchor = Anchor.published(row.get("published"));

        When when = Days.resolve(row.get("words"), anchor, Tense.valueOf(row.get("tense")));

        assertThat(when)
                .isEqualTo(new When.Known(
                        Edtf.parse(row.get("value")),
                        Basis.INFERRED,
                        "published " + row.get("published"),
                        row.get("rule")));
    }

    static Stream<Map<String, String>> spoken() {
        return SpecTable.rows("dates.md", "Counted from speech and from other dates").stream();
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void speechAndFollowingDaysAreCountedFromTheirOwnAnchor(Map<String, String> row) {
        Anchor anchor = Anchor.published(row.get("published"));
        anchor = row.get("spoken") == null ? anchor : anchor.spoken(Edtf.parse(row.get("spoken")));
        anchor = row.get("named") == null ? anchor : anchor.named(Edtf.parse(row.get("named")), Basis.STATED);

        When when = Days.resolve(row.get("words"), anchor, Tense.valueOf(row.get("tense")));

        assertThat(when).isInstanceOf(When.Known.class);
        When.Known known = (When.Known) when;
        assertThat(known.value()).hasToString(row.get("value"));
        assertThat(known.from()).isEqualTo(row.get("from"));
        assertThat(known.basis()).isEqualTo(Basis.INFERRED);
    }

    static Stream<Map<String, String>> unresolved() {
        return SpecTable.rows("dates.md", "Unresolved").stream();
    }

    @ParameterizedTest
    @MethodSource("unresolved")
    void whatCannotBeCountedKeepsItsReason(Map<String, String> row) {
        Anchor anchor = Anchor.published(row.get("published"));
        anchor = row.get("quoted").equals("yes") ? anchor.spoken(null) : anchor;

        When when = Days.resolve(row.get("words"), anchor, Tense.valueOf(row.get("tense")));

        assertThat(when).isEqualTo(new When.Unknown(row.get("reason"), row.get("known part")));
    }

    static Stream<Map<String, String>> deadlines() {
        return SpecTable.rows("dates.md", "Deadlines").stream();
    }

    @ParameterizedTest
    @MethodSource("deadlines")
    void aDeadlineIsSetByLimitsLengthsAndTimesToCome(Map<String, String> row) {
        Anchor anchor = Anchor.published(row.get("published"));

        When when = Days.due(row.get("words"), anchor, Tense.valueOf(row.get("tense")));

        if (row.get("due") == null) {
            assertThat(when).isInstanceOf(When.Unknown.class);
        } else {
            assertThat(when).isInstanceOf(When.Known.class);
            When.Known known = (When.Known) when;
            assertThat(known.value()).hasToString(row.get("due"));
            assertThat(known.basis()).isEqualTo(Basis.valueOf(row.get("basis")));
        }
    }

    static Stream<Map<String, String>> sentences() {
        return SpecTable.rows("dates.md", "Finding").stream();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void timeExpressionsAreFoundInSentences(Map<String, String> row) {
        String sentence = row.get("sentence");

        List<String> found =
                Days.find(sentence).stream().map(f -> f.in(sentence)).toList();

        assertThat(found)
                .isEqualTo(
                        row.get("found") == null
                                ? List.of()
                                : List.of(row.get("found").split("; ")));
    }

    @Test
    void everythingThatIsFoundIsAlsoRead() {
        Random random = new Random(41);
        for (int i = 0; i < 4000; i++) {
            String text = RandomText.of(random);
            int before = 0;
            for (Found found : Days.find(text)) {
                assertThat(found.start()).isGreaterThanOrEqualTo(before).isLessThan(found.end());
                before = found.end();
                String words = found.in(text);
                assertThat(words).isEqualTo(words.strip());
                for (Tense tense : Tense.values()) {
                    When when = Days.resolve(words, Anchor.published("2024-02-29"), tense);
                    Days.due(words, Anchor.NONE, tense);
                    assertThat(when)
                            .as(words + " in " + text)
                            .isNotEqualTo(new When.Unknown("no time expression is recognised", null));
                }
            }
        }
    }
}
