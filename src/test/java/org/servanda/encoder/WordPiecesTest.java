package org.servanda.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.report.CodePoints;

class WordPiecesTest {

    private static final List<String> VOCABULARY = List.of(
            "[UNK]",
            "[CLS]",
            "[SEP]",
            "talk",
            "##s",
            "cafe",
            "-",
            ".",
            "'",
            "u",
            "s",
            "kore",
            "##a",
            "中",
            "国",
            "i",
            "##stanbul",
            "5",
            "##0",
            "$",
            "ไ",
            "\u1112",
            "##\u1161",
            "##\u11ab",
            "×",
            "##talk");

    private final WordPieces wordPieces = new WordPieces(VOCABULARY);

    /** Each piece and the words of the text that it stands for: {@code ##s=s}. */
    private List<String> read(String text) {
        Pieces pieces = wordPieces.read(text, 100);
        CodePoints points = CodePoints.of(text);
        List<String> found = new ArrayList<>();
        for (int i = 1; i < pieces.size() - 1; i++) {
            found.add(VOCABULARY.get(pieces.ids()[i]) + "=" + points.slice(pieces.textOf(i, i)));
        }
        return found;
    }

    @Test
    void aWordIsCutIntoTheLongestPiecesThatTheVocabularyHas() {
        assertThat(read("talks Talks")).containsExactly("talk=talk", "##s=s", "talk=Talk", "##s=s");
    }

    @Test
    void aWordOfWhichSomePartIsUnknownIsUnknownAsAWhole() {
        assertThat(read("talkx talks")).containsExactly("[UNK]=talkx", "talk=talk", "##s=s");
    }

    @Test
    void aWordOfMoreThanAHundredCharactersIsUnknown() {
        String word = "talk".repeat(25);

        assertThat(read(word)).hasSize(25);
        assertThat(read(word + "s")).containsExactly("[UNK]=" + word + "s");
    }

    @Test
    void accentsAreStrippedForLookingUpAndStayInTheWords() {
        assertThat(read("Café cafe\u0301s")).containsExactly("cafe=Café", "cafe=cafe\u0301", "##s=s");
    }

    @Test
    void theDottedCapitalIIsAnI() {
        assertThat(read("İstanbul")).containsExactly("i=İ", "##stanbul=stanbul");
    }

    @Test
    void punctuationStandsAlone() {
        assertThat(read("U.S.-Korea's $50"))
                .containsExactly(
                        "u=U", ".=.", "s=S", ".=.", "-=-", "kore=Kore", "##a=a", "'='", "s=s", "$=$", "5=5", "##0=0");
    }

    @Test
    void chineseCharactersStandAlone() {
        assertThat(read("中国talks")).containsExactly("中=中", "国=国", "talk=talk", "##s=s");
    }

    @Test
    void aSyllableThatFallsIntoSeveralLettersIsOneCharacterOfTheText() {
        assertThat(read("한 talks")).containsExactly("\u1112=한", "##\u1161=한", "##\u11ab=한", "talk=talk", "##s=s");
    }

    @Test
    void anEmojiCountsAsOneCharacter() {
        assertThat(read("🤝 talks 🇫🇯s cafe"))
                .containsExactly("[UNK]=🤝", "talk=talk", "##s=s", "[UNK]=🇫🇯s", "cafe=cafe");
    }

    @Test
    void signsThatAreNotSeenBelongToTheWordThatTheyStandIn() {
        assertThat(read("ta\u200blks\u0000 \u200ftalks"))
                .containsExactly("talk=ta\u200blk", "##s=s\u0000", "talk=talk", "##s=s");
    }

    @Test
    void allKindsOfWhiteSpacePartWords() {
        assertThat(read("talk\u00a0talk\ttalk\r\ntalk\u2028talk\u3000talk\u000ctalk"))
                .hasSize(7)
                .allMatch("talk=talk"::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\n\t"})
    void ofNothingOnlyTheFrameIsLeft(String text) {
        Pieces pieces = wordPieces.read(text, 100);

        assertThat(pieces.ids()).containsExactly(1, 2);
        assertThat(pieces.ends()).containsExactly(0, 0);
    }

    @Test
    void aTextIsCutWhereItIsTooLong() {
        Pieces pieces = wordPieces.read("talks talks talks", 6);

        assertThat(pieces.ids()).containsExactly(1, 3, 4, 3, 4, 2);
    }

    @Test
    void longWordsOfManyCharactersBeyondTheBasicPlaneHoldTheirPlace() {
        String word = "𝒜".repeat(60);

        assertThat(read(word + " talk")).containsExactly("[UNK]=" + word, "talk=talk");
        assertThat(wordPieces.count(IntStream.range(0, 5000)
                        .mapToObj(i -> "talks")
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow()))
                .isEqualTo(10_000);
    }
}
