package org.servanda.store;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.servanda.problem.Problem;

/**
 * A register in a file: reports and decisions, which are the truth, and what was computed from them.
 *
 * <p>What has been written when a method returns, or when the outermost {@link #inTransaction} returns, survives a killed process and a power cut. One
 * process writes at a time; readers are never kept waiting and never keep the writer waiting. Every method may be called from any thread; calls on one
 * store take turns, so who reads much beside a writer opens a second store to read.
 *
 * <p>Every failure of the file or the disk is thrown as a {@link org.servanda.problem.ProblemException} of kind {@code REGISTER}.
 */
public final class Store implements AutoCloseable {

    /** What a store is opened for. */
    public enum Mode {
        READ,
        /** Makes the file where there is none, and brings an older one up to date. */
        WRITE
    }

    private final Path file;
    private final Path place;
    private final WriterLock lock;
    private final Database database;
    private final Reports reports;
    private final Readings readings;
    private final Decisions decisions;
    private final Derived derived;

    private Store(Path file, Path place, WriterLock lock, Database database) {
        this.file = file;
        this.place = place;
        this.lock = lock;
        this.database = database;
        this.reports = new Reports(database);
        this.readings = new Readings(database);
        this.decisions = new Decisions(database);
        this.derived = new Derived(database);
    }

    /** Opens a register, naming this process by its program where another is to be told who holds the file. */
    public static Store open(Path file, Mode mode) {
        return open(file, mode, WriterLock.thisProgram());
    }

    /**
     * Opens a register.
     *
     * @param command what the user called, told to whoever wants to write meanwhile: {@code servanda read reports}
     */
    public static Store open(Path file, Mode mode, String command) {
        Path place = Place.of(file);
        int version = Identity.versionOf(file, place);
        if (mode == Mode.READ) {
            if (version == Identity.NO_REGISTER) {
                throw Problem.register(
                                "Cannot open " + file,
                                "there is no register",
                                "Read some reports into it first with servanda read, or name another file with --register")
                        .asException();
            }
            if (version < Migrations.NEWEST) {
                open(file, Mode.WRITE, command).close();
            }
            return new Store(file, place, null, Database.open(file, place, mode));
        }
        WriterLock lock = WriterLock.take(file, place, command);
        try {
            if (Identity.versionOf(file, place) == Identity.NO_REGISTER) {
                Birth.of(file, place);
            }
            Database database = Database.open(file, place, mode);
            Migrations.bringUpToDate(database);
            return new Store(file, place, lock, database);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /** The reports as received. */
    public Reports reports() {
        return reports;
    }

    /** What readers found in reports. */
    public Readings readings() {
        return readings;
    }

    /** What people decided. */
    public Decisions decisions() {
        return decisions;
    }

    /** The register as computed from reports and decisions. */
    public Derived derived() {
        return derived;
    }

    /**
     * Does all of the work or, when it throws, none of it; in a store opened to read, shows it one state of the register throughout. A transaction inside
     * a transaction is part of it.
     */
    public <T> T inTransaction(Supplier<T> work) {
        return database.inTransaction(work);
    }

    /**
     * Copies the register as it stands to another file, while others read and write it. Killed half-way, it leaves what was under that name as it was.
     *
     * @throws org.servanda.problem.ProblemException also when something that is not a register lies under that name
     */
    public void backup(Path destination) {
        Backup.of(file, place, destination, WholeFile.Step::none);
    }

    /**
     * Puts a backup in the place of a register, or where there is none yet. The backup is checked whole first and is not changed. Killed half-way, it leaves
     * the old register or the new one. A damaged register is kept beside it as {@code FILE.damaged}.
     *
     * @param command as in {@link #open(Path, Mode, String)}
     * @throws org.servanda.problem.ProblemException also when the backup is damaged, when it is newer than this program, or while anyone has the register
     *     open
     */
    public static void restore(Path backup, Path file, String command) {
        Restore.of(backup, file, command, WholeFile.Step::none);
    }

    /** For tests: makes the disk full at so many pages of 4096 bytes. */
    void fillAt(long pages) {
        database.query("PRAGMA max_page_count = " + pages, row -> row.getLong(1));
    }

    @Override
    public void close() {
        try {
            database.close();
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
