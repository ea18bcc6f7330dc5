package org.servanda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    private static final Language LANGUAGE = new Language();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "es; Los presidentes de Chile y Perú firmaron un acuerdo sobre pesca en Lima.",
                "ru; Министры подписали соглашение о рыболовстве в Лиме и договорились о новой встрече.",
                "de; Die Minister der beiden Staaten unterzeichneten ein Abkommen über die Fischerei.",
                "nl; De ministers van beide landen hebben in Lima een verdrag over de visserij ondertekend.",
                "tr; İki ülkenin bakanları Lima'da balıkçılık anlaşması imzaladı ve yeniden görüşecek.",
                "fa; وزیران دو کشور در لیما موافقتنامه شیلات را امضا کردند و دوباره دیدار خواهند کرد",
                "ar; وقع وزيرا البلدين اتفاقية بشأن مصايد الأسماك في ليما يوم الثلاثاء",
                "zh; 两国部长在利马签署了渔业协定",
                "ja; 両国の閣僚はリマで漁業協定に署名した",
                "ko; 양국 장관은 리마에서 어업 협정에 서명했다",
                "en; Peru and Chile sign fisheries pact",
                "en; Ministers meet"
            })
    void aSentenceTellsItsLanguage(String code, String text) {
        assertThat(LANGUAGE.of(text)).isEqualTo(code);
    }

    @Test
    void plainEnglishNeedsNoModel() {
        assertThat(Language.plainEnglish(Taking.ENGLISH)).isTrue();
        assertThat(Language.plainEnglish(Taking.ENGLISH.repeat(100))).isTrue();
    }

    @Test
    void anEnglishOpeningDoesNotMakeALongForeignTextEnglish() {
        String german =
                "Die Minister der beiden Staaten unterzeichneten in Lima ein Abkommen über die Fischerei. ".repeat(100);

        assertThat(Language.plainEnglish(Taking.ENGLISH + german)).isFalse();
    }

    @Test
    void numbersAloneHaveNoLanguage() {
        assertThat(LANGUAGE.of("2019 – 2023")).isEqualTo("und");
    }
}
