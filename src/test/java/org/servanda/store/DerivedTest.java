package org.servanda.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivedTest {

    @TempDir
    Path folder;

    private Store store;
    private Derived derived;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("register.db"), Store.Mode.WRITE);
        derived = store.derived();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void tellingsAreNeighboursWhenTheyShareABlock() {
        derived.replace(new Replacement(
                List.of(),
                List.of(
                        Samples.telling("m-3", "c-1", "GHA+NOR 1998-05"),
                        Samples.telling("m-1", "c-2", "GHA+NOR 1998-06", "GHA+NOR 1998-05"),
                        Samples.telling("m-2", "c-3", "GHA+TGO 1998-05")),
                List.of(),
                List.of()));

        assertThat(derived.neighbours(List.of("GHA+NOR 1998-05", "GHA+NOR 1998-07")))
                .containsExactly("c-1", "c-2");
        assertThat(derived.tellingsIn(List.of("GHA+NOR 1998-06", "GHA+NOR 1998-05")))
                .extracting(TellingRow::mention)
                .containsExactly("m-1", "m-3");
        assertThat(derived.tellingsOf(List.of("c-3", "c-2")))
                .containsExactly(
                        Samples.telling("m-1", "c-2", "GHA+NOR 1998-05", "GHA+NOR 1998-06"),
                        Samples.telling("m-2", "c-3", "GHA+TGO 1998-05"));
        assertThat(derived.tellingsFrom("report of m-2")).hasSize(1);
        assertThat(derived.telling("m-3").orElseThrow().component()).isEqualTo("c-1");
    }

    @Test
    void aReplacedComponentLeavesNothingBehind() {
        derived.replace(new Replacement(
                List.of(),
                List.of(Samples.telling("m-1", "c-1", "old block"), Samples.telling("m-2", "c-2", "other block")),
                List.of(Samples.entry(1, "c-1"), Samples.entry(2, "c-2")),
                List.of(new DisagreementRow(Samples.id(1), "c-1", "date", "conflict", "{}"))));

        derived.replace(new Replacement(
                List.of("c-1"),
                List.of(Samples.telling("m-1", "c-9", "new block")),
                List.of(Samples.entry(3, "c-9")),
                List.of()));

        assertThat(derived.neighbours(List.of("old block"))).isEmpty();
        assertThat(derived.neighbours(List.of("new block"))).containsExactly("c-9");
        assertThat(derived.entries(Filter.ALL)).extracting(Entry::id).containsExactly(Samples.id(2), Samples.id(3));
        assertThat(derived.entry(Samples.id(1))).isEmpty();
        assertThat(derived.entry("m-1")).isEmpty();
        assertThat(derived.disagreementsOf(Samples.id(1))).isEmpty();
        assertThat(derived.count(Filter.ALL.parties(List.of("GHA")))).isEqualTo(2);
    }

    @Test
    void aMentionThatLiesInAnotherComponentStopsTheWholeReplacement() {
        derived.replace(new Replacement(List.of(), List.of(Samples.telling("m-1", "c-1", "b")), List.of(), List.of()));

        assertThatThrownBy(() -> derived.replace(new Replacement(
                        List.of(),
                        List.of(Samples.telling("m-2", "c-2", "b"), Samples.telling("m-1", "c-2", "b")),
                        List.of(),
                        List.of())))
                .isInstanceOf(IllegalStateException.class);

        assertThat(derived.neighbours(List.of("b"))).containsExactly("c-1");
    }

    @Test
    void aRecordAnswersToTheIdOfAnyOfItsMentions() {
        derived.replace(new Replacement(List.of(), List.of(), List.of(Samples.entry(1, "c-1")), List.of()));

        for (String id : List.of(Samples.id(1), "m-1", "commitment-alias-1")) {
            assertThat(derived.entry(id))
                    .hasValueSatisfying(entry -> assertThat(entry.id()).isEqualTo(Samples.id(1)));
            assertThat(derived.entries(Filter.ALL.id(id))).hasSize(1);
        }
        assertThat(derived.entry("m-2")).isEmpty();
    }

    @Test
    void whatIsDerivedIsTheSameInWhateverOrderItWasWritten() {
        List<EntryRow> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(Samples.entry(i, "c-" + i));
        }
        derived.replace(new Replacement(List.of(), List.of(), rows, List.of()));
        List<Entry> forwards = derived.entries(Filter.ALL);
        derived.clear();
        for (EntryRow row : rows.reversed()) {
            derived.replace(new Replacement(List.of(), List.of(), List.of(row), List.of()));
        }

        assertThat(derived.entries(Filter.ALL)).isEqualTo(forwards).hasSize(100);
    }

    @Test
    void disagreementsAreFoundByTheRecordsTheyAreAboutAndByTheirVerdict() {
        DisagreementRow conflict = new DisagreementRow(Samples.id(1), "c-1", "date", "conflict", "{\"a\":1}");
        DisagreementRow wording = new DisagreementRow(Samples.id(1), "c-1", "wording", "wording", "{\"a\":2}");
        DisagreementRow other = new DisagreementRow(Samples.id(0), "c-0", "count", "conflict", "{\"a\":3}");
        derived.replace(new Replacement(
                List.of(),
                List.of(),
                List.of(Samples.entry(1, "c-1", List.of("GHA")), Samples.entry(0, "c-0", List.of("NOR"))),
                List.of(conflict, wording, other)));

        assertThat(derived.disagreementsOf(Samples.id(1))).containsExactly(conflict, wording);
        assertThat(derived.disagreements(Filter.ALL, List.of("conflict", "disputed")))
                .containsExactly(other, conflict);
        assertThat(derived.disagreements(Filter.ALL.parties(List.of("GHA")), List.of()))
                .containsExactly(conflict, wording);
    }

    @Test
    void reportsThatWereStoredAndNotTakenInAreLeftToDo() {
        Arrival one = Samples.arrival("a.txt", "Ghana agreed.");
        Arrival two = Samples.arrival("b.txt", "Norway agreed.");
        store.reports().add(List.of(one, two));

        TakenRow taken = new TakenRow(one.report().id(), "copies-1", "1998-05-04", List.of("GHA"), List.of("k1"));
        derived.take(taken);
        derived.take(taken);

        assertThat(derived.notTaken()).containsExactly(two.report().id());
        assertThat(derived.taken(one.report().id())).contains(taken);
        assertThat(derived.reportsUnder(List.of("k0", "k1")))
                .containsExactly(one.report().id());
        derived.leave(one.report().id());
        assertThat(derived.notTaken()).hasSize(2);
        assertThat(derived.reportsUnder(List.of("k1"))).isEmpty();
    }

    @Test
    void laterReportsThatNameEveryPartyAreCounted() {
        derived.take(new TakenRow("r1", null, "1998-05-04", List.of("GHA", "NOR"), List.of()));
        derived.take(new TakenRow("r2", null, "1998-05-05", List.of("GHA", "NOR", "TGO"), List.of()));
        derived.take(new TakenRow("r3", null, "1998-05-06", List.of("GHA"), List.of()));
        derived.take(new TakenRow("r4", null, null, List.of("GHA", "NOR"), List.of()));

        assertThat(derived.countNaming(List.of("NOR", "GHA"), "1998-05-04")).isEqualTo(1);
        assertThat(derived.countNaming(List.of("GHA"), "1998-05-04")).isEqualTo(2);
        assertThat(derived.countNaming(List.of(), "1998-05-03")).isEqualTo(3);
    }

    @Test
    void clearingThrowsAwayWhatWasDerivedAndNothingElse() {
        Arrival arrival = Samples.arrival("a.txt", "Ghana agreed.");
        store.reports().add(List.of(arrival));
        store.decisions().append(List.of(Samples.decision(1, "commitment-1")));
        derived.madeBy("register 1");
        derived.madeBy("register 2");
        derived.take(new TakenRow(arrival.report().id(), null, null, List.of(), List.of()));
        derived.replace(new Replacement(
                List.of(), List.of(Samples.telling("m-1", "c-1", "b")), List.of(Samples.entry(1, "c-1")), List.of()));
        assertThat(derived.madeBy()).contains("register 2");

        derived.clear();

        assertThat(derived.madeBy()).isEmpty();
        assertThat(derived.count(Filter.ALL)).isZero();
        assertThat(derived.neighbours(List.of("b"))).isEmpty();
        assertThat(derived.notTaken()).containsExactly(arrival.report().id());
        assertThat(store.decisions().count()).isEqualTo(1);
    }

    @Test
    void aTransactionThatFailsHalfWayDoesNothing() {
        Arrival arrival = Samples.arrival("a.txt", "Ghana agreed.");

        assertThatThrownBy(() -> store.inTransaction(() -> {
                    store.reports().add(List.of(arrival));
                    throw new IllegalArgumentException("stop");
                }))
                .hasMessage("stop");

        assertThat(store.reports().ids()).isEmpty();
    }

    @Test
    void aFailedPartOfATransactionCannotBePassedOver() {
        Arrival arrival = Samples.arrival("a.txt", "Ghana agreed.");

        assertThatThrownBy(() -> store.inTransaction(() -> {
                    store.reports().add(List.of(arrival));
                    try {
                        store.decisions().append(List.of(Samples.decision(1, "c"), Samples.decision(1, "c")));
                    } catch (IllegalStateException passedOver) {
                        // and on we go
                    }
                    return null;
                }))
                .hasMessageContaining("passed over");

        assertThat(store.reports().ids()).isEmpty();
        store.reports().add(List.of(arrival));
        assertThat(store.reports().ids()).hasSize(1);
    }
}
