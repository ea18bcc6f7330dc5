package org.servanda.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OfficeHoldersTest {

    private final OfficeHolders holders = OfficeHolders.bundled();

    @Test
    void aSurnameMeansWhoeverHeldOfficeInThatYear() {
        assertThat(holders.find("Mandela", "1996-05-08").party()).isEqualTo("ZAF");
        assertThat(holders.find("Mandela", "2012")).isNull();
    }

    @Test
    void aSurnameThatHoldersOfTwoPartiesShareMeansNobody() {
        assertThat(holders.find("Fernández", "2020")).isNotNull();
        assertThat(holders.find("Sharif", "2015-03").name()).isEqualTo("Nawaz Sharif");
        assertThat(holders.find("Kim", "2010")).isNull();
    }

    @Test
    void aFullNameNeedsNoDay() {
        assertThat(holders.find("Gro Harlem Brundtland", null)).isNull();
        assertThat(holders.find("Kofi Annan", null).party()).isEqualTo("UN");
        assertThat(holders.find("Brundtland", null)).isNull();
    }

    @Test
    void anOfficeInAYearOfChangeHasTwoHolders() {
        List<String> names = holders.holders("BRA", "president", "2016").stream()
                .map(OfficeHolders.Holder::name)
                .toList();

        assertThat(names).containsExactly("Dilma Rousseff", "Michel Temer");
        assertThat(holders.holders("KEN", "president", "2005-07-01"))
                .extracting(OfficeHolders.Holder::name)
                .containsExactly("Mwai Kibaki");
    }

    @Test
    void everyTermNamesAPartyThatTheLexiconKnowsAndEndsAfterItBegins() {
        Set<String> organisations = new TreeSet<>();
        Table.rows("organisations.tsv").forEach(row -> organisations.add(row.get(0)));
        for (OfficeHolders.Holder holder : holders.all()) {
            assertThat(holder.years()).as(holder.toString()).matches("\\d{4}~?/(\\d{4}~?|\\.\\.)");
            assertThat(holder.from()).as(holder.toString()).isLessThanOrEqualTo(holder.to());
            assertThat(Names.bundled().isState(holder.party()) || organisations.contains(holder.party()))
                    .as(holder.toString())
                    .isTrue();
        }
    }
}
