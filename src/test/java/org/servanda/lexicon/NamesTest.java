package org.servanda.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static List<String> codes(String text) {
        return Names.bundled().find(text).stream().map(Names.Name::code).toList();
    }

    @Test
    void everyStateAndTerritoryOfTheIsoListIsKnown() {
        Set<String> iso = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        iso.add("XKX");

        Set<String> ours = new TreeSet<>();
        Table.rows("states.tsv").forEach(row -> ours.add(row.get(0)));

        assertThat(ours).isEqualTo(iso).hasSize(250);
    }

    @Test
    void aHyphenJoinsTwoParties() {
        assertThat(codes("Peru-Ecuador border talks, a Ghana–Togo pact and a Kenya-led force"))
                .containsExactly("PER", "ECU", "GHA", "TGO", "KEN");
    }

    @Test
    void aPossessiveEndsTheName() {
        List<Names.Name> names = Names.bundled().find("Côte d’Ivoire’s envoy thanked the U.S.'s team");

        assertThat(names).extracting(Names.Name::code).containsExactly("CIV", "USA");
        assertThat(names.get(0).end()).isEqualTo("Côte d’Ivoire".length());
    }

    @Test
    void aCommonWordInSmallLettersIsNoState() {
        assertThat(codes("He gave us fine china and roast turkey; a chad fell off a jersey"))
                .isEmpty();
    }

    @Test
    void aTextIsReadAtFiveMegabytesASecondOrFaster() {
        String text =
                "The ministers of Peru and Ecuador met in Lima on 4 May to discuss a dam that both countries will build. "
                        .repeat(20_000);
        Names.bundled().find(text);

        long start = System.nanoTime();
        Names.bundled().find(text);
        double seconds = (System.nanoTime() - start) / 1e9;

        assertThat(text.length() / seconds / 1e6).isGreaterThan(5);
    }
}
