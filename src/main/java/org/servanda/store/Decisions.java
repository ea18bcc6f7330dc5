package org.servanda.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What people decided, in the order in which they did. Nothing is ever changed or removed; undoing is a decision too. */
public final class Decisions {

    private static final String COLUMNS =
            "SELECT d.id, d.record, d.action, d.field, d.machine_value, d.value, d.passage, d.by_whom, d.on_day, d.because,"
                    + " d.seq FROM decision d ";

    private final Database database;

    Decisions(Database database) {
        this.database = database;
    }

    /** Adds decisions in their order, all or none. */
    public void append(List<DecisionRow> decisions) {
        database.inTransaction(() -> {
            decisions.forEach(this::append);
            return null;
        });
    }

    private void append(DecisionRow decision) {
        long seq = database.first(
                        "INSERT INTO decision (id, record, action, field, machine_value, value, passage, by_whom, on_day, because)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq",
                        row -> row.getLong(1),
                        decision.id(),
                        decision.record(),
                        decision.action(),
                        decision.field(),
                        decision.machineValue(),
                        decision.value(),
                        decision.passage(),
                        decision.by(),
                        decision.on(),
                        decision.because())
                .orElseThrow();
        for (int i = 0; i < decision.mentions().size(); i++) {
            database.change(
                    "INSERT INTO decision_mention (decision, position, mention) VALUES (?, ?, ?)",
                    seq,
                    i,
                    decision.mentions().get(i));
        }
    }

    /** All, in order. */
    public List<DecisionRow> all() {
        return database.inTransaction(() -> database.query(COLUMNS + "ORDER BY d.seq", this::decision));
    }

    /** Those that name this record or touched this mention, in order. */
    public List<DecisionRow> about(String id) {
        return database.inTransaction(() -> database.query(
                COLUMNS + "WHERE d.record = ?1 OR d.seq IN (SELECT decision FROM decision_mention WHERE mention = ?1)"
                        + " ORDER BY d.seq",
                this::decision,
                id));
    }

    public int count() {
        return database.first("SELECT count(*) FROM decision", row -> row.getInt(1))
                .orElseThrow();
    }

    private DecisionRow decision(ResultSet row) throws SQLException {
        List<String> mentions = database.query(
                "SELECT mention FROM decision_mention WHERE decision = ? ORDER BY position",
                mention -> mention.getString(1),
                row.getLong(11));
        return new DecisionRow(
                row.getString(1),
                row.getString(2),
                mentions,
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }
}
