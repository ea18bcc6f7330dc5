package org.servanda.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One connection, used by one thread at a time; SQL in, values or problems out. */
final class Database implements AutoCloseable {

    /** Makes a value of the row that a result stands on. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** More than the fixed statements of this package; filters come in many shapes, and the one unused for longest goes. */
    private static final int MOST_PREPARED = 200;

    /** How long the log grows before it is carried over, in pages of 4096 bytes; at 1000, SQLite's own choice, a large register stops for it too often. */
    private static final int LOG_PAGES = 4000;

    private final Path file;
    private final Store.Mode mode;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);
    private final ReentrantLock turn = new ReentrantLock();
    private int depth;
    private boolean broken;

    private Database(Path file, Store.Mode mode, Connection connection) {
        this.file = file;
        this.mode = mode;
        this.connection = connection;
    }

    /**
     * @param file as the user named it, for messages
     * @param place where it really lies
     */
    static Database open(Path file, Path place, Store.Mode mode) {
        Connection connection = null;
        try {
            connection = mode == Store.Mode.WRITE ? Connections.toUse(place) : Connections.toRead(place);
            Database database = new Database(file, mode, connection);
            database.set("cache_size = -32768");
            database.set("temp_store = MEMORY");
            if (mode == Store.Mode.WRITE) {
                database.set("journal_mode = WAL");
                database.set("synchronous = FULL");
                database.set("fullfsync = ON");
                database.set("checkpoint_fullfsync = ON");
                database.set("wal_autocheckpoint = " + LOG_PAGES);
                database.set("journal_size_limit = 67108864");
                database.set("foreign_keys = ON");
                // fails at once where the file may only be read
                database.get("BEGIN IMMEDIATE");
                database.get("ROLLBACK");
            } else {
                database.set("query_only = ON");
            }
            return database;
        } catch (SQLException e) {
            closeQuietly(connection);
            throw Trouble.of("Cannot open " + file, e);
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        if (closeable != null) {
            try {
                closeable.close();
            } catch (Exception ignored) {
                // the first problem is the one to tell
            }
        }
    }

    private void set(String pragma) throws SQLException {
        get("PRAGMA " + pragma);
    }

    private void get(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Path file() {
        return file;
    }

    /** Runs statements without parameters, separated by semicolons. */
    void script(String sql) {
        locked(() -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    /** Runs one statement; answers how many rows it changed. */
    int change(String sql, Object... values) {
        return prepared(sql, values, PreparedStatement::executeUpdate);
    }

    <T> List<T> query(String sql, RowReader<T> reader, Object... values) {
        return prepared(sql, values, statement -> {
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        });
    }

    <T> Optional<T> first(String sql, RowReader<T> reader, Object... values) {
        List<T> found = query(sql, reader, values);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    boolean exists(String sql, Object... values) {
        return !query(sql, row -> true, values).isEmpty();
    }

    <T> T inTransaction(Supplier<T> work) {
        turn.lock();
        try {
            if (depth == 0) {
                script(mode == Store.Mode.WRITE ? "BEGIN IMMEDIATE" : "BEGIN");
                broken = false;
            }
            depth++;
            boolean done = false;
            try {
                T result = work.get();
                done = !broken;
                if (broken) {
                    throw new IllegalStateException("a failed part of a transaction was passed over");
                }
                if (depth == 1) {
                    done = false;
                    script("COMMIT");
                    done = true;
                }
                return result;
            } finally {
                depth--;
                if (!done) {
                    broken = true;
                    if (depth == 0) {
                        rollBack();
                    }
                }
            }
        } finally {
            turn.unlock();
        }
    }

    private void rollBack() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException ignored) {
            // SQLite has rolled back by itself, as it does when the disk is full
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T locked(Work<T> work) {
        turn.lock();
        try {
            return work.run();
        } catch (SQLException e) {
            throw Trouble.of("Cannot " + (mode == Store.Mode.WRITE ? "write to " : "read ") + file, e);
        } finally {
            turn.unlock();
        }
    }

    private interface PreparedWork<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T prepared(String sql, Object[] values, PreparedWork<T> work) {
        return locked(() -> {
            PreparedStatement statement = prepare(sql);
            try {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return work.run(statement);
            } catch (SQLException e) {
                // the driver gives up a statement that failed once
                prepared.remove(sql);
                closeQuietly(statement);
                throw e;
            }
        });
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            if (prepared.size() == MOST_PREPARED) {
                prepared.remove(prepared.keySet().iterator().next()).close();
            }
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    @Override
    public void close() {
        locked(() -> {
            connection.close();
            return null;
        });
    }
}
