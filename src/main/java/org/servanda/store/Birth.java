package org.servanda.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.servanda.problem.Problem;

/** Makes an empty register; until it is whole there is none. */
final class Birth {

    private Birth() {}

    /** The caller holds the writer's lock. */
    static void of(Path file, Path place) {
        try {
            Path unfinished = WholeFile.unfinished(place);
            try {
                make(unfinished);
                removeTraces(place);
                WholeFile.finish(unfinished, place, WholeFile.Step::none);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (SQLException e) {
            throw Trouble.of("Cannot make " + file, e);
        } catch (IOException e) {
            throw Problem.register(
                            "Cannot make " + file,
                            "its folder cannot be written to",
                            "Give yourself the right to write to that folder, and check the space on the disk")
                    .asException(e);
        }
    }

    private static void make(Path unfinished) throws SQLException {
        try (Connection connection = Connections.toMake(unfinished);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA application_id = " + Identity.APPLICATION);
            for (int step = 1; step <= Migrations.NEWEST; step++) {
                statement.executeUpdate("BEGIN;" + Migrations.sql(step) + "COMMIT;");
            }
            statement.execute("PRAGMA user_version = " + Migrations.NEWEST);
            statement.execute("PRAGMA journal_mode = WAL");
        }
    }

    /** Removes logs of a register that is no longer there, which SQLite would take for the new one's. */
    private static void removeTraces(Path place) throws IOException {
        for (String suffix : new String[] {"-wal", "-shm", "-journal"}) {
            Files.deleteIfExists(place.resolveSibling(place.getFileName() + suffix));
        }
    }
}
