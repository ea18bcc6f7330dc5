package org.servanda.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servanda.lexicon.Names;
import org.servanda.report.CodePoints;
import org.servanda.report.Span;

/** In these texts { and } stand around what was found; they are no part of the text. */
class WholeWordsTest {

    private enum As {
        WORDS,
        NAME,
        FULL_NAME
    }

    private static String mended(String marked, As as) {
        String text = marked.replace("{", "").replace("}", "");
        CodePoints points = CodePoints.of(text);
        Span span = points.span(marked.indexOf('{'), marked.indexOf('}') - 1);
        Span all = new Span(0, points.length());
        WholeWords edges = new WholeWords(points, Names.bundled().find(text));
        Span found = switch (as) {
            case WORDS -> edges.words(span, all);
            case NAME -> edges.name(span, all);
            case FULL_NAME -> edges.fullName(span, all);
        };
        return found == null ? null : points.slice(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "—", textBlock = """
            They agr{eed to bu}ild it.|agreed to build
            He said “{We will go.”}|We will go
            {“We will go,” he} said|We will go,” he
            by { 2031, }they said|2031
            the {U.S}. and Chile|U.S.
            with the {U.S.}|U.S.
            the Organisation {(OAS)}|OAS
            the {Organisation (OAS)} met|Organisation (OAS)
            the {(Organisation) of States} met|(Organisation) of States
            at {-5 degrees}|-5 degrees
            up {35%}, he said|35%
            🤝 {🇫🇯}|🇫🇯
            a pa{c}t 🤝|pact
            the {中}国 treaty|中
            one {—} two|—
            {...}|—
            the sides’{ co-oper}ation|co-operation
            """)
    void aSpanIsMovedToWholeWordsWithoutMarksAroundThem(String marked, String words) {
        assertThat(mended(marked, As.WORDS)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the envoy of North {Macedonia} said|North Macedonia
            the {United Arab} Emirates signed|United Arab Emirates
            the {ministers} of Chile|ministers
            """)
    void aStatesNameThatIsCutBecomesWhole(String marked, String name) {
        assertThat(mended(marked, As.NAME)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On Friday the Peruvian President Rosa {Quispe} said so|Peruvian President Rosa Quispe
            while {Minister} Jean-Paul Okoro spoke|Minister Jean-Paul Okoro
            the {Chad}-Togo pact|Chad
            then on Tuesday {Quispe} spoke|Quispe
            what {Quispe} Monday told|Quispe
            the Secretary of State {Quispe} went|Quispe
            Yesterday {Quispe} went|Quispe
            then {he} met Rosa|he
            """)
    void aPersonsNameIsTakenWithTheCapitalsBesideIt(String marked, String name) {
        assertThat(mended(marked, As.FULL_NAME)).isEqualTo(name);
    }

    @Test
    void nothingIsTakenFromBeyondTheBounds() {
        CodePoints text = CodePoints.of("agreements");
        WholeWords edges = new WholeWords(text, Names.bundled().find("agreements"));

        assertThat(edges.words(new Span(2, 4), new Span(1, 5))).isEqualTo(new Span(1, 5));
        assertThat(edges.words(new Span(6, 8), new Span(1, 5))).isNull();
    }
}
