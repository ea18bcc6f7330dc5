package org.servanda.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.servanda.problem.Problem;

/** Tells a register from other files, and its schema version, without changing a byte. */
final class Identity {

    /** {@code PRAGMA application_id} of every register: "Srvd" in ASCII. */
    static final int APPLICATION = 0x53727664;

    /** There is no file, or an empty one. */
    static final int NO_REGISTER = 0;

    private Identity() {}

    /**
     * The schema version of the register at {@code place}, or {@link #NO_REGISTER}.
     *
     * @param file as the user named it
     * @throws org.servanda.problem.ProblemException when it is no register, is damaged at its start, or is newer than this program
     */
    static int versionOf(Path file, Path place) {
        if (isEmpty(place)) {
            return NO_REGISTER;
        }
        try (Connection connection = Connections.toLook(place);
                Statement statement = connection.createStatement()) {
            int application = number(statement, "PRAGMA application_id");
            int version = number(statement, "PRAGMA user_version");
            int tables = number(statement, "SELECT count(*) FROM sqlite_schema");
            if (application != APPLICATION) {
                throw Problem.register(
                                "Cannot open " + file,
                                tables == 0 ? "it is not a register" : "it is the database of another program",
                                "Name another file with --register")
                        .asException();
            }
            if (version > Migrations.NEWEST) {
                throw Problem.register(
                                "Cannot open " + file,
                                "it was written by a newer Servanda (schema " + version + ", this one knows "
                                        + Migrations.NEWEST + ")",
                                "Use that newer version, or name another file with --register")
                        .asException();
            }
            return version;
        } catch (SQLException e) {
            throw Trouble.of("Cannot open " + file, e);
        }
    }

    private static boolean isEmpty(Path place) {
        try {
            return !Files.exists(place) || Files.size(place) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
