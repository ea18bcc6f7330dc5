package org.servanda.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.servanda.problem.Problem;

/** Copies a register to another file while it is used. */
final class Backup {

    private Backup() {}

    /**
     * @param file the register as the user named it
     * @param source where it really lies
     */
    static void of(Path file, Path source, Path destination, WholeFile.Step step) {
        String what = "Cannot back up " + file + " to " + destination;
        Path place = Place.of(destination);
        if (place.equals(source)) {
            throw Problem.call(what, "both are the same file", "Name another file")
                    .asException();
        }
        Identity.versionOf(destination, place);
        try {
            Path unfinished = WholeFile.unfinished(place);
            try {
                try (Connection connection = Connections.toRead(source)) {
                    copy(connection, unfinished);
                }
                step.at("copied");
                WholeFile.finish(unfinished, place, step);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (SQLException e) {
            throw Trouble.of(what, e);
        } catch (IOException e) {
            throw Problem.register(
                            what,
                            "the folder of the copy cannot be written to",
                            "Give yourself the right to write to it, and check the space on the disk")
                    .asException(e);
        }
    }

    /** Copies one state of a register, its log included, to a file that does not exist yet. */
    static void copy(Connection connection, Path unfinished) throws SQLException {
        try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, unfinished.toString());
            copy.execute();
        }
        try (Connection made = Connections.toUse(unfinished);
                Statement statement = made.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
        }
    }
}
