package org.servanda.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterTest {

    @TempDir
    static Path folder;

    private static final List<EntryRow> ROWS = new ArrayList<>();
    private static Store store;

    @BeforeAll
    static void fill() {
        for (int i = 0; i < 300; i++) {
            ROWS.add(Samples.entry(i, "c-" + i, i % 4 == 0 ? List.of("GHA", "TGO") : List.of("GHA", "NOR")));
        }
        store = Store.open(folder.resolve("r.db"), Store.Mode.WRITE);
        store.derived().replace(new Replacement(List.of(), List.of(), ROWS, List.of()));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void everyPartyAskedForMustBeNamed() {
        holds(Filter.ALL.parties(List.of("TGO", "GHA")), row -> row.parties().contains("TGO"));
        holds(Filter.ALL.parties(List.of("TGO", "NOR")), row -> false);
    }

    @Test
    void oneOfSeveralKindsOrStatusesIsEnough() {
        holds(Filter.ALL.kinds(List.of("event", "commitment")), row -> true);
        holds(Filter.ALL.subkinds(List.of("aspiration")), row -> row.subkind().equals("aspiration"));
        holds(Filter.ALL.statuses(List.of("Complete", "Limited")), row -> row.status() != null);
        holds(Filter.ALL.areas(List.of("Energy", "Health")), row -> true);
        holds(Filter.ALL.areas(List.of("Health")), row -> false);
    }

    @Test
    void dueDaysCountFromTheFirstAndUpToTheSecond() {
        holds(
                Filter.ALL.due("1999-03-02", "1999-06-01"),
                row -> row.dueLastDay() != null
                        && row.dueLastDay().compareTo("1999-03-02") >= 0
                        && row.dueLastDay().compareTo("1999-06-01") < 0);
        holds(Filter.ALL.due(null, "1999-01-01"), row -> false);
    }

    @Test
    void datesCountWhenTheyCanMeanADayInTheSpan() {
        holds(Filter.ALL.date("1998-10-01", "1998-11-01"), row -> row.firstDay().startsWith("1998-10"));
        holds(Filter.ALL.silentBefore("1998-02-01"), row -> row.firstDay().startsWith("1998-01"));
    }

    @Test
    void aReportOrAnIdNarrowsTheList() {
        holds(Filter.ALL.report("report-3"), row -> row.reports().contains("report-3"));
        holds(Filter.ALL.id("m-17"), row -> row.id().equals(Samples.id(17)));
    }

    @Test
    void filtersAddUpAndThePageIsCutFromTheOrderedWhole() {
        Filter filter = Filter.ALL
                .kinds(List.of("commitment"))
                .parties(List.of("NOR"))
                .due(null, "1999-09-01")
                .order(Filter.Order.DUE);
        List<Entry> all = store.derived().entries(filter);

        List<Entry> page = store.derived().entries(filter.page(7, 5));

        assertThat(page).isEqualTo(all.subList(5, 12));
        assertThat(store.derived().count(filter.page(7, 5))).isEqualTo(all.size());
    }

    @Test
    void withoutADueDayAnEntryComesLastAndTheLatestComesFirst() {
        List<Entry> byDue = store.derived().entries(Filter.ALL.order(Filter.Order.DUE));
        List<Entry> latest = store.derived().entries(Filter.ALL.order(Filter.Order.LATEST));

        assertThat(row(byDue.getFirst()).dueLastDay()).isEqualTo("1999-01-02");
        assertThat(row(byDue.getLast()).dueLastDay()).isNull();
        assertThat(row(latest.getFirst()).firstDay()).isEqualTo("1998-11-20");
    }

    private static EntryRow row(Entry entry) {
        return ROWS.stream()
                .filter(row -> row.id().equals(entry.id()))
                .findFirst()
                .orElseThrow();
    }

    private static void holds(Filter filter, Predicate<EntryRow> expected) {
        List<String> ids = ROWS.stream().filter(expected).map(EntryRow::id).toList();
        assertThat(store.derived().entries(filter)).extracting(Entry::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(store.derived().count(filter)).isEqualTo(ids.size());
    }
}
