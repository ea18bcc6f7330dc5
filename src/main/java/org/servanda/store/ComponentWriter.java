package org.servanda.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes what a component consists of, row by row; the caller has begun a transaction. */
final class ComponentWriter {

    private static final List<String> OF_ENTRIES =
            List.of("entry_json", "entry_party", "entry_area", "entry_mention", "entry_report");

    private final Database database;

    ComponentWriter(Database database) {
        this.database = database;
    }

    void remove(String component) {
        for (String table : OF_ENTRIES) {
            database.change(
                    "DELETE FROM " + table + " WHERE entry IN (SELECT seq FROM entry WHERE component = ?)", component);
        }
        database.change(
                "DELETE FROM telling_block WHERE telling IN (SELECT seq FROM telling WHERE component = ?)", component);
        database.change("DELETE FROM entry WHERE component = ?", component);
        database.change("DELETE FROM telling WHERE component = ?", component);
        database.change("DELETE FROM disagreement WHERE component = ?", component);
    }

    void add(TellingRow telling) {
        long seq = database.first(
                        "INSERT INTO telling (mention, report, kind, component, json) VALUES (?, ?, ?, ?, ?) RETURNING seq",
                        row -> row.getLong(1),
                        telling.mention(),
                        telling.report(),
                        telling.kind(),
                        telling.component(),
                        telling.json())
                .orElseThrow();
        addEach("INSERT INTO telling_block (block, telling) VALUES (?, ?)", telling.blocks(), seq);
    }

    void add(EntryRow entry) {
        long seq = database.first(
                        "INSERT INTO entry (id, kind, subkind, status, component, sort, due_last_day, first_day, last_day,"
                                + " latest_passage_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq",
                        row -> row.getLong(1),
                        entry.id(),
                        entry.kind(),
                        entry.subkind(),
                        entry.status(),
                        entry.component(),
                        entry.sort(),
                        entry.dueLastDay(),
                        entry.firstDay(),
                        entry.lastDay(),
                        entry.latestPassageDay())
                .orElseThrow();
        database.change("INSERT INTO entry_json (entry, json) VALUES (?, ?)", seq, entry.json());
        addEach("INSERT INTO entry_party (party, entry) VALUES (?, ?)", entry.parties(), seq);
        addEach("INSERT INTO entry_area (area, entry) VALUES (?, ?)", entry.areas(), seq);
        addEach("INSERT INTO entry_mention (alias, entry) VALUES (?, ?)", entry.aliases(), seq);
        addEach("INSERT INTO entry_report (report, entry) VALUES (?, ?)", entry.reports(), seq);
    }

    private void addEach(String sql, Collection<String> values, long seq) {
        for (String value : new TreeSet<>(values)) {
            database.change(sql, value, seq);
        }
    }

    void add(Collection<DisagreementRow> disagreements) {
        Map<String, Integer> positions = new TreeMap<>();
        for (DisagreementRow row : disagreements) {
            int position = positions.merge(row.record(), 1, Integer::sum);
            database.change(
                    "INSERT INTO disagreement (record, position, component, field, verdict, json) VALUES (?, ?, ?, ?, ?, ?)",
                    row.record(),
                    position,
                    row.component(),
                    row.field(),
                    row.verdict(),
                    row.json());
        }
    }
}
