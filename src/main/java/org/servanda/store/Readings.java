package org.servanda.store;

import java.util.Optional;

/** A cache of what each version of the reader found in each report, so that no report is read twice by the same reader. */
public final class Readings {

    private final Database database;

    Readings(Database database) {
        this.database = database;
    }

    /** The reading's JSON as it was kept. */
    public Optional<byte[]> find(String report, String reader) {
        return database.first(
                "SELECT json, size FROM reading WHERE report = ? AND reader = ?",
                row -> Deflated.bytes(row.getBytes(1), row.getInt(2)),
                report,
                reader);
    }

    /** Keeps a reading, in the place of an earlier one by the same reader. */
    public void keep(String report, String reader, byte[] json) {
        database.change(
                "INSERT INTO reading (report, reader, size, json) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (report, reader) DO UPDATE SET size = excluded.size, json = excluded.json",
                report,
                reader,
                json.length,
                Deflated.of(json));
    }

    /** Throws away the readings of one report, which has changed or was withdrawn. */
    public void forget(String report) {
        database.change("DELETE FROM reading WHERE report = ?", report);
    }

    /** Throws away what all other versions of the reader found. */
    public void keepOnly(String reader) {
        database.change("DELETE FROM reading WHERE reader <> ?", reader);
    }

    public void clear() {
        database.change("DELETE FROM reading");
    }
}
