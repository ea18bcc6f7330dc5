package org.servanda.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.problem.ProblemException;
import org.servanda.report.Report;

class ReportsTest {

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("register.db"), Store.Mode.WRITE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aReportComesBackAsItCame() {
        Arrival arrival = Samples.arrival("a.txt", "Ghana and Norway 🤝 agreed.", "https://gazette.example/a", null);

        List<Arrival.Outcome> outcomes = store.reports().add(List.of(arrival));

        assertThat(outcomes).containsExactly(Arrival.Outcome.ADDED);
        Arrival original = store.reports().original(arrival.report().id()).orElseThrow();
        assertThat(original.report()).isEqualTo(arrival.report());
        assertThat(original.bytes()).isEqualTo(arrival.bytes());
        assertThat(original.mediaType()).isEqualTo("text/plain");
    }

    @Test
    void theBytesOfAPageAreKeptBesideTheTextThatIsReadFromIt() {
        byte[] page = "<p>Ghana signed.</p>\0\u0001".getBytes(StandardCharsets.UTF_16LE);
        Arrival arrival = Samples.arrival("a.html", page, "Ghana signed.", null, null, "text/html");

        store.reports().add(List.of(arrival));

        Arrival original = store.reports().original(arrival.report().id()).orElseThrow();
        assertThat(original.bytes()).isEqualTo(page);
        assertThat(original.report().text()).isEqualTo("Ghana signed.");
    }

    @Test
    void anEmptyReportIsKeptToo() {
        Arrival arrival = Samples.arrival("empty.txt", "");

        store.reports().add(List.of(arrival));

        assertThat(store.reports().find(arrival.report().id())).contains(arrival.report());
    }

    @Test
    void theSameBytesTwiceChangeNothing() {
        Arrival arrival = Samples.arrival("a.txt", "Ghana agreed.");
        store.reports().add(List.of(arrival));

        List<Arrival.Outcome> outcomes = store.reports().add(List.of(arrival, arrival));

        assertThat(outcomes).containsExactly(Arrival.Outcome.KNOWN, Arrival.Outcome.KNOWN);
        assertThat(store.reports().ids()).hasSize(1);
        assertThat(store.reports().find(arrival.report().id())).contains(arrival.report());
    }

    @Test
    void theSameBytesUnderTwoNamesListBothInWhateverOrderTheyCame() {
        Arrival one = Samples.arrival("a.txt", "Ghana agreed.");
        Arrival two = Samples.arrival("b.txt", "Ghana agreed.");

        List<Arrival.Outcome> outcomes = store.reports().add(List.of(two, one));

        assertThat(outcomes).containsExactly(Arrival.Outcome.ADDED, Arrival.Outcome.NAMED);
        Report report = store.reports().find(one.report().id()).orElseThrow();
        assertThat(report.source()).isEqualTo("a.txt");
        assertThat(report.also()).containsExactly("b.txt");
    }

    @Test
    void oneBodyOfBytesReadInTwoWaysStandsTheSameWayWhicheverCameFirst() {
        byte[] bytes = "<b>Ghana</b>".getBytes(StandardCharsets.UTF_8);
        Arrival page = Samples.arrival("a", bytes, "Ghana", null, null, "text/html");
        Arrival plain = Samples.arrival("a", bytes, "<b>Ghana</b>", null, null, "text/plain");

        List<Arrival.Outcome> outcomes = store.reports().add(List.of(plain, page, plain));

        assertThat(outcomes).containsExactly(Arrival.Outcome.ADDED, Arrival.Outcome.REPLACED, Arrival.Outcome.KNOWN);
        assertThat(store.reports().find(page.report().id()).orElseThrow().text())
                .isEqualTo("Ghana");
    }

    @Test
    void everyVersionOfAPageIsKeptWithTheFirstTimeItWasFetched() {
        Arrival first = Samples.arrival("p", "Norway pledged 5.", "https://gazette.example/p", "2001-02-03T04:05:06Z");
        Arrival again = Samples.arrival("p", "Norway pledged 5.", "https://gazette.example/p", "2001-02-01T00:00:00Z");
        Arrival other = Samples.arrival("p", "Norway pledged 6.", "https://gazette.example/p", "2001-02-09T00:00:00Z");

        store.reports().add(List.of(other, first, again));

        assertThat(store.reports().versions("https://gazette.example/p"))
                .extracting(Version::fetched)
                .containsExactlyInAnyOrder("2001-02-01T00:00:00Z", "2001-02-09T00:00:00Z");
        assertThat(store.reports().versions()).hasSize(2);
    }

    @Test
    void aHeaderThatNamesAnAddressDoesNotHideThatItWasFetchedFromThere() {
        Arrival named = Samples.arrival("p.txt", "Norway pledged.", "https://gazette.example/p", null);
        Arrival fetched =
                Samples.arrival("p.txt", "Norway pledged.", "https://gazette.example/p", "2001-02-03T04:05:06Z");

        store.reports().add(List.of(named, fetched, named));

        assertThat(store.reports().find(named.report().id()).orElseThrow().fetched())
                .isEqualTo("2001-02-03T04:05:06Z");
    }

    @Test
    void aWithdrawnReportIsHiddenAndDoesNotComeBack() {
        Arrival arrival = Samples.arrival("a.txt", "Ghana agreed.", "https://gazette.example/a", null);
        store.reports().add(List.of(arrival));
        String id = arrival.report().id();

        boolean first = store.reports().withdraw(new Withdrawal(id, "Ama Boateng", "2001-02-03", "a forgery"));
        boolean second = store.reports().withdraw(new Withdrawal(id, "Kari Lund", "2001-02-04", "again"));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(store.reports().add(List.of(arrival))).containsExactly(Arrival.Outcome.WITHDRAWN);
        assertThat(store.reports().find(id)).isEmpty();
        assertThat(store.reports().headings()).isEmpty();
        assertThat(store.reports().versions("https://gazette.example/a")).isEmpty();
        assertThat(store.derived().notTaken()).isEmpty();
        assertThat(store.reports().withdrawals())
                .containsExactly(new Withdrawal(id, "Ama Boateng", "2001-02-03", "a forgery"));
    }

    @Test
    void whatIsNotThereCannotBeWithdrawn() {
        assertThatThrownBy(() -> store.reports().withdraw(new Withdrawal("0000", "Ama", "2001-02-03", "none")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no report has this id");
    }

    @Test
    void aBatchIsAddedWhollyOrNotAtAll() {
        Arrival good = Samples.arrival("a.txt", "Ghana agreed.");
        Arrival bad = new Arrival(good.report(), "other bytes".getBytes(StandardCharsets.UTF_8), "text/plain");

        assertThatThrownBy(() -> store.reports().add(List.of(good, bad))).isInstanceOf(IllegalArgumentException.class);

        assertThat(store.reports().ids()).isEmpty();
    }

    @Test
    void headingsGoByDayOfPublicationAndReportsById() {
        store.reports().add(List.of(Samples.arrival("a.txt", "Ghana."), Samples.arrival("b.txt", "Norway.")));
        List<String> shown = new ArrayList<>();

        store.reports().each(report -> shown.add(report.id()));

        assertThat(shown).isSorted().isEqualTo(store.reports().ids());
        assertThat(store.reports().headings()).extracting(Heading::id).isEqualTo(shown);
    }

    @Test
    void aReadingIsKeptForEachVersionOfTheReader() {
        store.readings().keep("r1", "lexicon 1", "{\"acts\":[]}".getBytes(StandardCharsets.UTF_8));
        store.readings().keep("r1", "lexicon 2", "{}".getBytes(StandardCharsets.UTF_8));
        store.readings().keep("r1", "lexicon 1", "[]".getBytes(StandardCharsets.UTF_8));

        assertThat(store.readings().find("r1", "lexicon 1")).hasValue("[]".getBytes(StandardCharsets.UTF_8));
        store.readings().keepOnly("lexicon 2");
        assertThat(store.readings().find("r1", "lexicon 1")).isEmpty();
        assertThat(store.readings().find("r1", "lexicon 2")).isPresent();
    }
}
