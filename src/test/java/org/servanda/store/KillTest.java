package org.servanda.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.problem.ProblemException;

class KillTest {

    @TempDir
    Path folder;

    @Test
    void aKilledWriterLosesNothingThatItHadConfirmedAndDoublesNothing() throws Exception {
        Path file = folder.resolve("r.db");
        List<String> confirmed = new ArrayList<>();
        for (int life = 1; life <= 3; life++) {
            Process writer = ChildProcess.start("add", file.toString());
            try (BufferedReader output = ChildProcess.output(writer)) {
                for (int i = 0; i < 40 * life; i++) {
                    confirmed.add(output.readLine());
                }
                // of the process itself the streams would be closed too
                writer.toHandle().destroyForcibly();
                output.lines().filter(line -> line.length() == 64).forEach(confirmed::add);
                writer.waitFor();
            }
        }

        try (Store store = Store.open(file, Store.Mode.WRITE)) {
            List<String> ids = store.reports().ids();
            assertThat(confirmed).hasSizeGreaterThanOrEqualTo(240).doesNotHaveDuplicates();
            assertThat(ids).containsAll(confirmed).doesNotHaveDuplicates();
            assertThat(ids.size()).isLessThanOrEqualTo(confirmed.size() + 3);
            assertThat(store.derived().entries(Filter.ALL)).hasSizeGreaterThanOrEqualTo(confirmed.size());
            assertThat(store.derived().neighbours(List.of("GHA")))
                    .hasSize(store.derived().count(Filter.ALL));
        }
    }

    @Test
    void aSecondWriterIsToldWhoHoldsTheRegisterAndAReaderIsNotKeptWaiting() throws Exception {
        Path file = folder.resolve("r.db");
        Process writer = ChildProcess.start("hold", file.toString());
        try (BufferedReader output = ChildProcess.output(writer)) {
            String pid = output.readLine();

            assertThatThrownBy(() -> Store.open(file, Store.Mode.WRITE))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("process " + pid + " (servanda read reports, started 2");
            try (Store reader = Store.open(file, Store.Mode.READ)) {
                assertThat(reader.reports().ids()).isEmpty();
            }
            writer.destroyForcibly().waitFor();
        }

        try (Store store = Store.open(file, Store.Mode.WRITE)) {
            assertThat(store.reports().ids()).isEmpty();
        }
    }

    @Test
    void aBackupKilledHalfWayLeavesTheOldOneOrTheNewOneWhole() throws Exception {
        Path file = folder.resolve("r.db");
        Path copy = folder.resolve("copy.db");
        fill(file, 0, 1);
        try (Store store = Store.open(file, Store.Mode.READ)) {
            store.backup(copy);
        }
        fill(file, 1, 2);

        kill("backup", file, copy, "copied");
        assertThat(count(copy)).isEqualTo(1);
        kill("backup", file, copy, "flushed");
        assertThat(count(copy)).isEqualTo(1);
        kill("backup", file, copy, "renamed");
        assertThat(count(copy)).isEqualTo(2);
        try (Store store = Store.open(file, Store.Mode.READ)) {
            store.backup(copy);
        }
        assertThat(Files.list(folder).map(path -> path.getFileName().toString()))
                .noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void aRestoreKilledHalfWayLeavesTheOldRegisterOrTheNewOneWhole() throws Exception {
        Path file = folder.resolve("r.db");
        Path copy = folder.resolve("copy.db");
        fill(file, 0, 3);
        fill(copy, 0, 1);

        for (String step : List.of("copied", "way made", "flushed")) {
            kill("restore", file, copy, step);
            assertThat(count(file)).isEqualTo(3);
        }
        kill("restore", file, copy, "renamed");
        assertThat(count(file)).isEqualTo(1);
        fill(file, 1, 4);
        assertThat(count(file)).isEqualTo(4);
    }

    /** The log of the killed writer holds reports that the main file does not; the restored register must not see them. */
    @Test
    void theLogOfAKilledWriterIsNotTakenForTheRestoredRegisters() throws Exception {
        Path file = folder.resolve("r.db");
        Path copy = folder.resolve("copy.db");
        fill(copy, 500, 501);
        Process writer = ChildProcess.start("add", file.toString());
        try (BufferedReader output = ChildProcess.output(writer)) {
            for (int i = 0; i < 20; i++) {
                output.readLine();
            }
            writer.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve("r.db-wal")).isNotEmptyFile();

        Store.restore(copy, file, "servanda restore");

        assertThat(count(file)).isEqualTo(1);
        fill(file, 501, 502);
        assertThat(count(file)).isEqualTo(2);
    }

    private static void kill(String what, Path file, Path copy, String step) throws Exception {
        Process process = ChildProcess.start(what, file.toString(), copy.toString(), step);
        assertThat(process.waitFor()).isEqualTo(9);
    }

    private static void fill(Path file, int from, int to) {
        try (Store store = Store.open(file, Store.Mode.WRITE)) {
            for (int i = from; i < to; i++) {
                store.reports().add(List.of(Samples.arrival(i + ".txt", "Norway promised " + i + " ferries.")));
            }
        }
    }

    private static int count(Path file) {
        try (Store store = Store.open(file, Store.Mode.READ)) {
            return store.reports().headings().size();
        }
    }
}
