package org.servanda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    private static Draft draft(String text) {
        return PlainText.ofText(text, "note.txt");
    }

    @Test
    void headerLinesGiveTheFactsAndTheTextIsWhatFollowsTheFirstEmptyLine() {
        Draft draft = draft("""
                url: https://example.org/a
                outlet: Sample Herald
                published: 1998-05-04
                title: Ministers meet: a report
                text: abridged

                First line.

                Second line.""");

        assertThat(draft.url()).isEqualTo("https://example.org/a");
        assertThat(draft.outlet()).isEqualTo("Sample Herald");
        assertThat(draft.published()).isEqualTo("1998-05-04");
        assertThat(draft.publishedBasis()).isEqualTo("header");
        assertThat(draft.title()).isEqualTo("Ministers meet: a report");
        assertThat(draft.text()).isEqualTo("First line.\n\nSecond line.");
        assertThat(draft.notes()).containsExactly("its header says of the text: abridged");
        assertThat(draft.trouble()).isNull();
    }

    @Test
    void aHeaderThatSaysUnknownSettlesItWhateverTheTextSays() {
        Draft draft = draft("outlet: unknown\npublished: Unknown\n\nMONTEVIDEO, 4 May 1998 (Sample Wire) - Text.");

        assertThat(draft.outlet()).isNull();
        assertThat(draft.published()).isNull();
        assertThat(draft.publishedBasis()).isNull();
        assertThat(draft.trouble()).isNull();
    }

    @Test
    void anInterviewTurnIsNoHeader() {
        Draft draft = draft("RT: What was agreed?\n\nMinister: A treaty.");

        assertThat(draft.text()).startsWith("RT: What was agreed?");
    }

    @Test
    void aFirstParagraphThatOnlyLooksLikeAHeaderIsText() {
        Draft draft = draft("Text: the treaty says much\nand more on this line.\n\nBody.");

        assertThat(draft.text()).startsWith("Text: the treaty");
    }

    @Test
    void aHeaderWithoutAnEmptyLineAfterItIsText() {
        assertThat(draft("title: Alone\noutlet: X").text()).isEqualTo("title: Alone\noutlet: X");
    }

    @Test
    void aHeaderDateOfLessPrecisionStands() {
        assertThat(draft("date: 1987-11\n\nText.").published()).isEqualTo("1987-11");
        assertThat(draft("date: 1987~\n\nText.").published()).isEqualTo("1987~");
        assertThat(draft("date: 4 May 1998\n\nText.").published()).isEqualTo("1998-05-04");
    }

    @Test
    void aHeaderDateThatIsNoneIsSaidAndTheRestRead() {
        Draft draft = draft("date: last Tuesday\ntitle: T\n\nText.");

        assertThat(draft.published()).isNull();
        assertThat(draft.title()).isEqualTo("T");
        assertThat(draft.trouble().sentence())
                .isEqualTo(
                        "Cannot tell the day of note.txt: its date line “last Tuesday” is not a date; the rest was read."
                                + " Correct that line, for example to 2021-05-14, and read it again.");
    }

    @Test
    void aLineThatIsOnlyAFullDateIsTheDayOfPublication() {
        Draft draft = draft("Fisheries treaty signed\n\nThursday 7 March 2019 - 18:40\n\nThe ministers met.");

        assertThat(draft.published()).isEqualTo("2019-03-07");
        assertThat(draft.publishedBasis()).isEqualTo("text");
    }

    @Test
    void aDateWithoutAYearIsNotADayOfPublication() {
        assertThat(draft("Treaty signed\n\nThursday 7 March\n\nThe ministers met.")
                        .published())
                .isNull();
    }

    @Test
    void aDateWithinASentenceIsNotADayOfPublication() {
        assertThat(draft("The treaty of 7 March 2019 was signed.\nOn 7 March 2019.")
                        .published())
                .isNull();
    }

    @Test
    void aDatelineNamesTheOutletAndGivesNoYear() {
        Draft draft = draft("MINSK, 13 September (BelTA) - The two sides met.");

        assertThat(draft.outlet()).isEqualTo("BelTA");
        assertThat(draft.published()).isNull();
    }

    @Test
    void datelinesOfOtherAgenciesNameTheirOutletToo() {
        assertThat(draft("BUENOS AIRES, Sept 3 (Reuters) - Text.").outlet()).isEqualTo("Reuters");
        assertThat(draft("ASTANA. June 9. /Kazinform/. Text").outlet()).isEqualTo("Kazinform");
        assertThat(draft("ASTANA, June 9. /TASS/. The sides met.").outlet()).isEqualTo("TASS");
        assertThat(draft("QUITO (AFP) — Text.").outlet()).isEqualTo("AFP");
        assertThat(draft("The minister (Finance) - said").outlet()).isNull();
    }

    @Test
    void aDatelineWithItsYearGivesTheDay() {
        assertThat(draft("LIMA, 4 May 1998 (Andina) - Text.").published()).isEqualTo("1998-05-04");
    }

    @Test
    void aClosingLineNamesTheSource() {
        assertThat(draft("Text of the report.\n\nSource: Sample Wire").outlet()).isEqualTo("Sample Wire");
        assertThat(draft("Text of the report.\n\nSource: https://example.org/x").outlet())
                .isNull();
    }

    @Test
    void aTextIsCutAtTheEndOfAWordAndSaysWhere() {
        String text = "word ".repeat(1000);

        Draft cut = draft(text).within(1001, "note.txt");

        assertThat(cut.text()).isEqualTo("word ".repeat(200));
        assertThat(cut.trouble().why()).contains("1,000 characters");
    }

    @Test
    void aTextOfEmojiIsCutBetweenCharacters() {
        String text = "🇺🇳🕊".repeat(500);

        Draft cut = draft(text).within(1000, "note.txt");

        assertThat(cut.text().codePointCount(0, cut.text().length())).isEqualTo(250);
        assertThat(text).startsWith(cut.text());
    }
}
