package org.servanda.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.pact.Person;
import org.servanda.report.CodePoints;
import org.servanda.report.Passage;
import org.servanda.report.Span;

class CastTest {

    private static Cast cast(String example, String published) {
        Marked marked = Marked.of(example);
        return Cast.of(marked.text(), marked.passages(), published);
    }

    @Test
    void theMainPairIsTheTwoThatMostSentencesNameTogether() {
        Cast cast = cast(
                "# Nepal and Bhutan to share power ¶ Nepal and Bhutan signed. India and Nepal had signed before. ¶ Bhutan will pay Nepal.",
                null);

        assertThat(cast.mainPair()).containsExactly("NPL", "BTN");
    }

    @Test
    void whereTwoPairsAreNamedAsOftenThereIsNoMainPair() {
        Cast cast = cast("Nepal met Bhutan. India met Nepal.", null);

        assertThat(cast.mainPair()).isEmpty();
    }

    @Test
    void personsStandForTheirPartiesInAClause() {
        Marked marked = Marked.of(
                "🎉 Ghanaian President John Mahama met Togo’s Faure Gnassingbé, the president of Togo, in Geneva. ⟦Mahama thanked Gnassingbé in Lomé⟧.");
        Cast cast = Cast.of(marked.text(), marked.passages(), null);

        assertThat(cast.partiesIn(marked.words())).containsExactly("GHA", "TGO");
    }

    @Test
    void anEmbassyCountryIsNotTheAmbassadorsParty() {
        Marked marked = Marked.of("⟦Cuba’s ambassador to Angola, Esther Armenteros,⟧ spoke.");
        Cast cast = Cast.of(marked.text(), marked.passages(), null);

        assertThat(cast.partiesIn(marked.words())).containsExactly("CUB");
        assertThat(cast.persons()).containsExactly(new Person("Esther Armenteros", "ambassador", "CUB"));
    }

    @Test
    void twoSpellingsInOneReportAreOnePerson() {
        Cast cast = cast(
                "Turkmen President Saparmurat Niyazov arrived. Nyazov spoke. President Saparmurad Niyazov left. Turkmen papers quoted Niyasov.",
                null);

        assertThat(cast.persons()).containsExactly(new Person("Saparmurat Niyazov", "President", "TKM"));
    }

    @Test
    void theTextsOwnNamingWinsOverTheList() {
        Cast cast =
                cast("Finnish President Angela Merkel, namesake of a chancellor, met Merkel’s friends.", "2010-05-05");

        assertThat(cast.persons()).containsExactly(new Person("Angela Merkel", "President", "FIN"));
    }

    @Test
    void theListHelpsWhereTheTextNamesNoParty() {
        Cast known = cast("President Nelson Mandela flew to Cairo. Mandela spoke of Egypt.", "1997-10-21");
        Cast unknown = cast("President Amaru Huanca flew to Cairo. Huanca spoke.", "1997-10-21");

        assertThat(known.persons()).containsExactly(new Person("Nelson Mandela", "President", "ZAF"));
        assertThat(unknown.persons()).containsExactly(new Person("Amaru Huanca", "President", null));
    }

    @Test
    void aForeignMinisterWithoutPartyIsOfTheOnlyPartyNamedBefore() {
        Cast cast = cast("Burundi will reopen its border, Foreign Minister Albert Ndayirukiye said.", null);

        assertThat(cast.persons()).containsExactly(new Person("Albert Ndayirukiye", "Foreign Minister", "BDI"));
    }

    @Test
    void counterpartsTakeThePartyThatStandsWithThem() {
        Cast cast = cast(
                "Malian President Alpha Oumar Konaré met his Senegalese counterpart, President Abdou Diouf.", null);

        assertThat(cast.persons())
                .containsExactly(
                        new Person("Alpha Oumar Konaré", "President", "MLI"),
                        new Person("Abdou Diouf", "President", "SEN"));
    }

    @Test
    void anInterviewersTurnIsNobodys() {
        Marked marked = Marked.of(
                "Laos’s ambassador to Cuba, Somsack Keola, spoke to the station. ¶ RT: What will you do? ¶ Somsack Keola: We will plant trees.");
        Cast cast = Cast.of(marked.text(), marked.passages(), null);
        List<Passage> passages = marked.passages();

        assertThat(cast.turnSpeaker(passages.get(1))).isNull();
        assertThat(cast.turnSpeaker(passages.get(2))).isEqualTo(new Person("Somsack Keola", "ambassador", "LAO"));
    }

    @Test
    void theTwoPresidentsAreBothPersons() {
        Marked marked = Marked.of(
                "Zambian President Levy Mwanawasa met Namibian President Sam Nujoma. ⟦The two presidents⟧ opened a bridge.");
        Cast cast = Cast.of(marked.text(), marked.passages(), null);

        Answer<List<Person>> both = cast.persons(marked.words());

        assertThat(both.value()).extracting(Person::name).containsExactly("Levy Mwanawasa", "Sam Nujoma");
        assertThat(both.rule()).isEqualTo("pair-of-paragraph");
    }

    @Test
    void twoPresidentsInOneSentenceLeaveThePresidentOpen() {
        Marked marked = Marked.of(
                "Talks of Zambian President Levy Mwanawasa with Namibian President Sam Nujoma and with others went on. ⟦The president⟧ left.");
        Cast cast = Cast.of(marked.text(), marked.passages(), null);

        Answer<List<Person>> answer = cast.persons(marked.words());

        assertThat(answer.value()).isEmpty();
        assertThat(answer.reason()).contains("Levy Mwanawasa", "Sam Nujoma");
    }

    @Test
    void aReportOfAMegabyteIsCastWithinSeconds() {
        String paragraph =
                "Zambian President Levy Mwanawasa met Namibian President Sam Nujoma in Lusaka. Both countries will build a bridge, he said.\n\n";
        String text = paragraph.repeat(1_000_000 / paragraph.length());
        List<Passage> passages = new java.util.ArrayList<>();
        for (int at = 0; at < text.length(); at += paragraph.length()) {
            passages.add(new Passage(
                    new Span(at, at + paragraph.length() - 2), Passage.Kind.SENTENCE, at / paragraph.length(), null));
        }

        long start = System.nanoTime();
        Cast cast = Cast.of(text, passages, null);
        double seconds = (System.nanoTime() - start) / 1e9;

        assertThat(cast.mainPair()).containsExactly("ZMB", "NAM");
        assertThat(CodePoints.of(text).length()).isEqualTo(text.length());
        assertThat(seconds).isLessThan(20);
    }
}
