package org.servanda.store;

import java.sql.SQLException;
import org.servanda.problem.Problem;
import org.servanda.problem.ProblemException;

/** What SQLite says, as a problem that a user can do something about. */
final class Trouble {

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int IOERR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;

    private Trouble() {}

    /**
     * @param what what was being done: {@code Cannot write to servanda.db}
     * @throws IllegalStateException when the fault is this program's: a broken constraint, wrong SQL
     */
    static ProblemException of(String what, SQLException e) {
        Problem problem = switch (primaryCode(e)) {
            case FULL ->
                Problem.register(
                        what,
                        "the disk is full",
                        "Free some space and do it again; all that was confirmed before is kept");
            case READONLY ->
                Problem.register(
                        what,
                        "it may only be read",
                        "Give yourself the right to write to the file and its folder, or name another file with --register");
            case CORRUPT ->
                Problem.register(
                        what, "the file is damaged or cut short", "Put a backup in its place with servanda restore");
            case NOTADB -> Problem.register(what, "it is not a register", "Name another file with --register");
            case BUSY, LOCKED ->
                Problem.register(
                        what, "another program keeps hold of it", "End that program, or wait, and do it again");
            case CANTOPEN ->
                Problem.register(
                        what, "the system refuses to open it", "Give yourself the right to the file and its folder");
            case IOERR ->
                Problem.register(
                        what,
                        "the disk reports an error (" + e.getMessage() + ")",
                        "Check the disk and the space on it and do it again; all that was confirmed before is kept");
            default -> throw new IllegalStateException(what + ": " + e.getMessage(), e);
        };
        return problem.asException(e);
    }

    /** Whether the file itself is at fault. */
    static boolean isDamage(SQLException e) {
        return primaryCode(e) == CORRUPT || primaryCode(e) == NOTADB;
    }

    static boolean isForbidden(SQLException e) {
        return primaryCode(e) == READONLY || primaryCode(e) == CANTOPEN;
    }

    static boolean isBusy(SQLException e) {
        return primaryCode(e) == BUSY || primaryCode(e) == LOCKED;
    }

    /** SQLite's result code without its extension: https://sqlite.org/rescode.html. */
    private static int primaryCode(SQLException e) {
        return e.getErrorCode() & 0xff;
    }
}
