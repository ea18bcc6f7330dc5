package org.servanda.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.servanda.problem.Problem;
import org.servanda.problem.ProblemException;

/** Puts a backup in the place of a register. */
final class Restore {

    private Restore() {}

    static void of(Path backup, Path file, String command, WholeFile.Step step) {
        String what = "Cannot restore " + file + " from " + backup;
        Path source = Place.of(backup);
        Path place = Place.of(file);
        if (place.equals(source)) {
            throw Problem.call(what, "both are the same file", "Name the backup's file")
                    .asException();
        }
        if (Identity.versionOf(backup, source) == Identity.NO_REGISTER) {
            throw Problem.register(what, "there is no backup in " + backup, "Name a file that servanda backup wrote")
                    .asException();
        }
        WriterLock lock = WriterLock.take(file, place, command);
        try {
            Path unfinished = WholeFile.unfinished(place);
            try {
                try (Connection connection = Connections.toLook(source)) {
                    check(what, connection);
                    Backup.copy(connection, unfinished);
                }
                step.at("copied");
                makeWay(what, file, place);
                step.at("way made");
                WholeFile.finish(unfinished, place, step);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (SQLException e) {
            throw Trouble.of(what, e);
        } catch (IOException e) {
            throw Problem.register(
                            what,
                            "the register's folder cannot be written to",
                            "Give yourself the right to write to it, check the space on the disk, and end other programs that use the file")
                    .asException(e);
        } finally {
            lock.close();
        }
    }

    private static void check(String what, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("PRAGMA integrity_check(1)")) {
                if (!row.next() || !row.getString(1).equals("ok")) {
                    throw damaged(what, "the backup is damaged");
                }
            }
            String sql = "SELECT report, bytes, size FROM report_body ORDER BY report";
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    String report = rows.getString(1);
                    if (!Digest.sha256(Deflated.bytes(rows.getBytes(2), rows.getInt(3)))
                            .equals(report)) {
                        throw damaged(what, "report " + report + " in the backup is no longer what was received");
                    }
                }
            }
        }
    }

    private static ProblemException damaged(String what, String why) {
        return Problem.register(what, why, "Use another backup").asException();
    }

    /**
     * Leaves the old register without a log, so that none is taken for the new one's, and makes sure that nobody has it open; puts what is damaged aside.
     */
    private static void makeWay(String what, Path file, Path place) throws IOException {
        try {
            if (Identity.versionOf(file, place) != Identity.NO_REGISTER) {
                settle(what, place);
            }
        } catch (ProblemException e) {
            if (!(e.getCause() instanceof SQLException cause) || !Trouble.isDamage(cause)) {
                throw e;
            }
            putAside(place);
        }
    }

    private static void settle(String what, Path place) {
        try (Connection connection = Connections.toUse(place);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 1000");
            // leaves the log only when it is the last connection
            try (ResultSet row = statement.executeQuery("PRAGMA journal_mode = DELETE")) {
                if (row.next() && row.getString(1).equals("delete")) {
                    return;
                }
            }
            throw inUse(what, null);
        } catch (SQLException e) {
            throw Trouble.isBusy(e) ? inUse(what, e) : Trouble.of(what, e);
        }
    }

    private static ProblemException inUse(String what, SQLException cause) {
        return Problem.register(
                        what,
                        "another program has the register open",
                        "End what shows or reads it, such as servanda serve, and do it again")
                .asException(cause);
    }

    private static void putAside(Path place) throws IOException {
        int number = 1;
        Path aside = beside(place, ".damaged");
        while (Files.exists(aside)) {
            number++;
            aside = beside(place, ".damaged-" + number);
        }
        // the log goes first: without it what is damaged stays damaged, but left alone it would spoil a new file
        for (String suffix : new String[] {"-wal", "-journal", "-shm", ""}) {
            Path part = beside(place, suffix);
            if (Files.exists(part)) {
                Files.move(part, beside(aside, suffix));
            }
        }
    }

    private static Path beside(Path place, String suffix) {
        return place.resolveSibling(place.getFileName() + suffix);
    }
}
