package org.servanda.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * Connections to SQLite. A register is never opened by any other means while it may be open here: closing any channel on a file drops the locks that the
 * whole process holds on it (POSIX), those of SQLite too.
 */
final class Connections {

    /** How long SQLite waits for another process's moment of exclusive access, such as the one in which the last user tidies up, in milliseconds. */
    private static final int PATIENCE = 10_000;

    private Connections() {}

    /** To read and write an existing file; falls back to reading where the file may only be read. */
    static Connection toUse(Path place) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return open(place, "", config);
    }

    /** To read; where not even the traces that readers leave for each other can be written, without them. */
    static Connection toRead(Path place) throws SQLException {
        Connection connection = toUse(place);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT count(*) FROM sqlite_schema");
            return connection;
        } catch (SQLException e) {
            connection.close();
            if (Trouble.isForbidden(e)) {
                return toLook(place);
            }
            throw e;
        }
    }

    /** To make a file. */
    static Connection toMake(Path place) throws SQLException {
        return open(place, "", new SQLiteConfig());
    }

    /** To read without leaving a trace. */
    static Connection toLook(Path place) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return open(place, isSettled(place) ? "?immutable=1" : "", config);
    }

    /** Whether all that was ever committed lies in the main file. */
    private static boolean isSettled(Path place) {
        try {
            Path log = place.resolveSibling(place.getFileName() + "-wal");
            return !Files.exists(log) || Files.size(log) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Connection open(Path place, String parameters, SQLiteConfig config) throws SQLException {
        config.setBusyTimeout(PATIENCE);
        return config.createConnection("jdbc:sqlite:" + place.toUri() + parameters);
    }
}
