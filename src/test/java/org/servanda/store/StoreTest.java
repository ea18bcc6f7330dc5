package org.servanda.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.problem.Problem;
import org.servanda.problem.ProblemException;

class StoreTest {

    private static final Arrival GHANA = Samples.arrival("a.txt", "Ghana agreed.");

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsThereTheNextTimeAndNothingLiesBesideTheFileButItsLock() throws Exception {
        Path file = folder.resolve("a register?100%.db");
        add(file, GHANA);

        try (Store store = Store.open(file, Store.Mode.READ)) {
            assertThat(store.reports().ids()).containsExactly(GHANA.report().id());
        }
        assertThat(names()).containsExactly("a register?100%.db", "a register?100%.db.lock");
    }

    @Test
    void anEmptyFileBecomesARegister() throws Exception {
        Path file = Files.createFile(folder.resolve("r.db"));

        add(file, GHANA);

        assertThat(ids(file)).hasSize(1);
    }

    @Test
    void aReaderSeesWhatTheWriterHasConfirmedAndNotWhatItIsDoing() {
        Path file = folder.resolve("r.db");
        Arrival norway = Samples.arrival("b.txt", "Norway agreed.");
        try (Store writer = Store.open(file, Store.Mode.WRITE);
                Store reader = Store.open(file, Store.Mode.READ)) {
            writer.reports().add(List.of(GHANA));
            assertThat(reader.reports().ids()).hasSize(1);

            writer.inTransaction(() -> {
                writer.reports().add(List.of(norway));
                assertThat(reader.reports().ids()).hasSize(1);
                return null;
            });

            assertThat(reader.reports().ids()).hasSize(2);
        }
    }

    @Test
    void aReaderInATransactionSeesOneStateThroughout() {
        Path file = folder.resolve("r.db");
        try (Store writer = Store.open(file, Store.Mode.WRITE);
                Store reader = Store.open(file, Store.Mode.READ)) {
            reader.inTransaction(() -> {
                assertThat(reader.reports().ids()).isEmpty();
                writer.reports().add(List.of(GHANA));
                assertThat(reader.reports().ids()).isEmpty();
                return null;
            });
        }
    }

    @Test
    void aSecondWriterInTheSameProcessIsRefusedTooWhateverNameItUses() throws Exception {
        Path file = folder.resolve("r.db");
        add(file, GHANA);
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
        try (Store writer = Store.open(file, Store.Mode.WRITE, "servanda serve")) {
            refused(() -> Store.open(link, Store.Mode.WRITE), "(servanda serve, started 2");
            writer.reports().add(List.of(GHANA));
        }
        add(link, GHANA);
    }

    @Test
    void whatIsOpenedToReadCannotBeWritten() {
        Path file = folder.resolve("r.db");
        add(file, GHANA);
        try (Store store = Store.open(file, Store.Mode.READ)) {
            refused(() -> store.derived().clear(), "it may only be read");
        }
    }

    @Test
    void aNewerRegisterIsRefusedUntouched() throws Exception {
        Path file = folder.resolve("r.db");
        add(file, GHANA);
        change(file, "PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(file);
        List<String> beside = names();

        refused(() -> Store.open(file, Store.Mode.WRITE), "newer Servanda (schema 99");
        refused(() -> Store.open(file, Store.Mode.READ), "newer Servanda (schema 99");
        Path copy = folder.resolve("copy.db");
        add(copy, GHANA);
        Files.delete(folder.resolve("copy.db.lock"));
        refused(() -> Store.restore(copy, file, "restore"), "newer Servanda");
        refused(() -> Store.restore(file, copy, "restore"), "newer Servanda");

        Files.deleteIfExists(copy);
        Files.deleteIfExists(folder.resolve("copy.db.lock"));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(names()).isEqualTo(beside);
    }

    @Test
    void filesThatAreNoRegisterAreRefusedUntouched() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "Ghana agreed.\n".repeat(1000));
        Path shortText = Files.writeString(folder.resolve("short.txt"), "x");
        Path other = folder.resolve("other.db");
        change(other, "CREATE TABLE song (title TEXT)");
        List<String> beside = names();

        for (Store.Mode mode : Store.Mode.values()) {
            refused(() -> Store.open(text, mode), "it is not a register");
            refused(() -> Store.open(shortText, mode), "it is not a register");
            refused(() -> Store.open(other, mode), "the database of another program");
        }

        assertThat(names()).isEqualTo(beside);
        assertThat(shortText).hasContent("x");
    }

    @Test
    void aRegisterCutShortIsRefused() throws Exception {
        Path file = folder.resolve("r.db");
        fill(file, 200);
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(cut.length() / 2);
        }

        refused(() -> Store.open(file, Store.Mode.READ), "damaged or cut short");
        refused(() -> Store.open(file, Store.Mode.WRITE), "damaged or cut short");
    }

    @Test
    void aFolderOrAMissingPlaceIsNamed() throws Exception {
        Path inNone = folder.resolve("none/r.db");
        Path missing = folder.resolve("r.db");

        refused(() -> Store.open(inNone, Store.Mode.WRITE), "the folder " + inNone.getParent() + " does not exist");
        refused(() -> Store.open(folder, Store.Mode.WRITE), "it is a folder");
        refused(() -> Store.open(missing, Store.Mode.READ), "there is no register");
        assertThat(names()).isEmpty();
    }

    @Test
    void aFileThatMayOnlyBeReadIsReadAndNotWritten() throws Exception {
        Path place = Files.createDirectory(folder.resolve("locked"));
        Path file = place.resolve("r.db");
        add(file, GHANA);
        Files.delete(place.resolve("r.db.lock"));
        assertThat(file.toFile().setWritable(false) && place.toFile().setWritable(false))
                .isTrue();
        assumeFalse(Files.isWritable(file), "this user may write to every file");

        try {
            assertThat(ids(file)).hasSize(1);
            refused(() -> Store.open(file, Store.Mode.WRITE), "cannot be written");
            place.toFile().setWritable(true);
            refused(() -> add(file, Samples.arrival("b.txt", "Norway agreed.")), "may only be read");
        } finally {
            place.toFile().setWritable(true);
        }
    }

    @Test
    void aFullDiskIsToldAndLosesNothingThatWasConfirmed() {
        Path file = folder.resolve("r.db");
        Random random = new Random(7);
        List<String> confirmed = new ArrayList<>();
        try (Store store = Store.open(file, Store.Mode.WRITE)) {
            store.fillAt(300);
            refused(
                    () -> {
                        while (true) {
                            Arrival arrival = Samples.arrival(
                                    "a.txt",
                                    "Ghana: " + random.ints(2000).sum()
                                            + random.ints(2000).boxed().toList());
                            store.reports().add(List.of(arrival));
                            confirmed.add(arrival.report().id());
                        }
                    },
                    "the disk is full");
            assertThat(store.reports().ids()).containsExactlyInAnyOrderElementsOf(confirmed);
            store.fillAt(100_000);
            store.reports().add(List.of(GHANA));
            confirmed.add(GHANA.report().id());
        }

        assertThat(ids(file)).containsExactlyInAnyOrderElementsOf(confirmed).hasSizeGreaterThan(10);
    }

    @Test
    void aBackupMadeWhileTheRegisterIsWrittenToHoldsWhatWasConfirmed() {
        Path file = folder.resolve("r.db");
        Path copy = folder.resolve("copy.db");
        try (Store store = Store.open(file, Store.Mode.WRITE)) {
            store.reports().add(List.of(GHANA));

            store.backup(copy);

            store.reports().add(List.of(Samples.arrival("b.txt", "Norway agreed.")));
        }
        assertThat(ids(copy)).containsExactly(GHANA.report().id());
        Store.restore(copy, file, "servanda restore");
        assertThat(ids(file)).containsExactly(GHANA.report().id());
        assertThat(ids(copy)).hasSize(1);
    }

    @Test
    void aBackupDoesNotOverwriteWhatIsNoRegister() throws Exception {
        Path file = folder.resolve("r.db");
        Path text = Files.writeString(folder.resolve("notes.txt"), "Ghana agreed.");
        try (Store store = Store.open(file, Store.Mode.WRITE)) {
            refused(() -> store.backup(text), "it is not a register");
            assertThatThrownBy(() -> store.backup(file)).hasMessageContaining("both are the same file");
        }
        assertThat(text).hasContent("Ghana agreed.");
    }

    @Test
    void aBackupIsRestoredWhereThereIsNoRegister() {
        Path copy = folder.resolve("copy.db");
        Path file = folder.resolve("r.db");
        add(copy, GHANA);

        Store.restore(copy, file, "servanda restore");

        assertThat(ids(file)).hasSize(1);
    }

    @Test
    void aRegisterThatSomeoneHasOpenIsNotReplaced() {
        Path file = folder.resolve("r.db");
        Path copy = folder.resolve("copy.db");
        add(file, GHANA);
        fill(copy, 3);
        try (Store reader = Store.open(file, Store.Mode.READ)) {
            refused(() -> Store.restore(copy, file, "servanda restore"), "another program has the register open");
            assertThat(reader.reports().ids()).hasSize(1);
        }
        try (Store writer = Store.open(file, Store.Mode.WRITE, "servanda read x")) {
            refused(() -> Store.restore(copy, file, "servanda restore"), "(servanda read x, started 2");
            assertThat(writer.reports().ids()).hasSize(1);
        }
        assertThat(ids(file)).hasSize(1);
    }

    @Test
    void aDamagedBackupIsNotRestored() throws Exception {
        Path file = folder.resolve("r.db");
        Path copy = folder.resolve("copy.db");
        add(file, GHANA);
        fill(copy, 3);
        change(
                copy,
                "UPDATE report_body SET bytes = (SELECT bytes FROM report_body ORDER BY rowid DESC LIMIT 1),"
                        + " size = (SELECT size FROM report_body ORDER BY rowid DESC LIMIT 1) WHERE rowid = 1");

        refused(() -> Store.restore(copy, file, "servanda restore"), "no longer what was received");
        refused(() -> Store.restore(folder.resolve("none.db"), file, "servanda restore"), "there is no backup");

        assertThat(ids(file)).containsExactly(GHANA.report().id());
    }

    @Test
    void aDamagedRegisterIsPutAsideWhenABackupTakesItsPlace() throws Exception {
        Path file = folder.resolve("r.db");
        Path copy = folder.resolve("copy.db");
        fill(file, 200);
        add(copy, GHANA);
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(cut.length() / 2);
        }
        Files.writeString(folder.resolve("r.db-wal"), "what is left of a log");

        Store.restore(copy, file, "servanda restore");

        assertThat(ids(file)).containsExactly(GHANA.report().id());
        assertThat(names()).contains("r.db.damaged", "r.db.damaged-wal").doesNotContain("r.db-wal");
    }

    @Test
    void theStepsToTheNewestSchemaAreNumberedWithoutAGap() {
        for (int step = 1; step <= Migrations.NEWEST; step++) {
            assertThat(Migrations.sql(step)).contains("CREATE TABLE");
        }
        assertThat(Migrations.class.getResource(String.format("%04d.sql", Migrations.NEWEST + 1)))
                .isNull();
    }

    private static void refused(ThrowingCallable call, String why) {
        Consumer<ProblemException> isOfTheRegister =
                e -> assertThat(e.problem().kind()).isEqualTo(Problem.Kind.REGISTER);
        assertThatThrownBy(call)
                .hasMessageContaining(why)
                .isInstanceOfSatisfying(ProblemException.class, isOfTheRegister);
    }

    private static void change(Path file, String sql) throws Exception {
        try (Connection connection = Connections.toMake(file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void add(Path file, Arrival arrival) {
        try (Store store = Store.open(file, Store.Mode.WRITE)) {
            store.reports().add(List.of(arrival));
        }
    }

    private static void fill(Path file, int reports) {
        try (Store store = Store.open(file, Store.Mode.WRITE)) {
            List<Arrival> arrivals = new ArrayList<>();
            for (int i = 0; i < reports; i++) {
                arrivals.add(Samples.arrival(i + ".txt", "Norway promised " + i + " ferries."));
            }
            store.reports().add(arrivals);
        }
    }

    private static List<String> ids(Path file) {
        try (Store store = Store.open(file, Store.Mode.READ)) {
            return store.reports().ids();
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
