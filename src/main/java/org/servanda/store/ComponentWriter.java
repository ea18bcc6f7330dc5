package org.servanda.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes what components consist of; the caller has begun a transaction. What stays as it was is not written again, so that the cost of a report hangs on
 * what it changes and not on how much lies around it.
 */
final class ComponentWriter {

    private final Database database;

    ComponentWriter(Database database) {
        this.database = database;
    }

    void replace(Replacement part) {
        Set<String> components = new TreeSet<>(part.components());
        replaceTellings(components, part.tellings());
        replaceEntries(components, part.entries());
        for (String component : components) {
            database.change("DELETE FROM disagreement WHERE component = ?", component);
        }
        addDisagreements(part.disagreements());
    }

    private void replaceTellings(Set<String> components, Collection<TellingRow> tellings) {
        Map<String, Long> old = rows("SELECT mention, seq FROM telling WHERE component = ?", components);
        Map<TellingRow, Long> kept = new LinkedHashMap<>();
        for (TellingRow telling : tellings) {
            kept.put(telling, old.remove(telling.mention()));
        }
        for (long seq : old.values()) {
            replaceSet("telling_block", "block", "telling", Set.of(), seq);
            database.change("DELETE FROM telling WHERE seq = ?", seq);
        }
        kept.forEach((telling, seq) -> {
            long row = seq == null ? insert(telling) : seq;
            if (seq != null) {
                update(telling, row);
            }
            replaceSet("telling_block", "block", "telling", telling.blocks(), row);
        });
    }

    private long insert(TellingRow telling) {
        return database.first(
                        "INSERT INTO telling (mention, report, kind, component, json) VALUES (?, ?, ?, ?, ?) RETURNING seq",
                        row -> row.getLong(1),
                        telling.mention(),
                        telling.report(),
                        telling.kind(),
                        telling.component(),
                        telling.json())
                .orElseThrow();
    }

    private void update(TellingRow telling, long seq) {
        database.change(
                "UPDATE telling SET component = ?1 WHERE seq = ?2 AND component IS NOT ?1", telling.component(), seq);
        database.change(
                "UPDATE telling SET report = ?1, kind = ?2, json = ?3 WHERE seq = ?4 AND (report, kind, json) IS NOT (?1, ?2, ?3)",
                telling.report(),
                telling.kind(),
                telling.json(),
                seq);
    }

    private void replaceEntries(Set<String> components, Collection<EntryRow> entries) {
        Map<String, Long> old = rows("SELECT id, seq FROM entry WHERE component = ?", components);
        Map<EntryRow, Long> kept = new LinkedHashMap<>();
        for (EntryRow entry : entries) {
            kept.put(entry, old.remove(entry.id()));
        }
        for (long seq : old.values()) {
            replaceSets(Set.of(), Set.of(), Set.of(), Set.of(), seq);
            database.change("DELETE FROM entry_json WHERE entry = ?", seq);
            database.change("DELETE FROM entry WHERE seq = ?", seq);
        }
        kept.forEach((entry, seq) -> {
            long row = seq == null ? insert(entry) : seq;
            if (seq != null) {
                update(entry, row);
            }
            replaceSets(entry.parties(), entry.areas(), entry.aliases(), entry.reports(), row);
        });
    }

    private long insert(EntryRow entry) {
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
        return seq;
    }

    private void update(EntryRow entry, long seq) {
        database.change(
                "UPDATE entry SET kind = ?1, subkind = ?2, status = ?3, component = ?4, sort = ?5, due_last_day = ?6,"
                        + " first_day = ?7, last_day = ?8, latest_passage_day = ?9 WHERE seq = ?10 AND (kind, subkind, status,"
                        + " component, sort, due_last_day, first_day, last_day, latest_passage_day)"
                        + " IS NOT (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                entry.kind(),
                entry.subkind(),
                entry.status(),
                entry.component(),
                entry.sort(),
                entry.dueLastDay(),
                entry.firstDay(),
                entry.lastDay(),
                entry.latestPassageDay(),
                seq);
        database.change("UPDATE entry_json SET json = ?1 WHERE entry = ?2 AND json IS NOT ?1", entry.json(), seq);
    }

    private void replaceSets(
            Collection<String> parties,
            Collection<String> areas,
            Collection<String> aliases,
            Collection<String> reports,
            long seq) {
        replaceSet("entry_party", "party", "entry", parties, seq);
        replaceSet("entry_area", "area", "entry", areas, seq);
        replaceSet("entry_mention", "alias", "entry", aliases, seq);
        replaceSet("entry_report", "report", "entry", reports, seq);
    }

    /** Makes the values that a table of pairs holds for one owner these and no others. */
    private void replaceSet(String table, String column, String owner, Collection<String> values, long seq) {
        Set<String> surplus = new TreeSet<>(database.query(
                "SELECT " + column + " FROM " + table + " WHERE " + owner + " = ?", row -> row.getString(1), seq));
        for (String value : new TreeSet<>(values)) {
            if (!surplus.remove(value)) {
                database.change("INSERT INTO " + table + " (" + column + ", " + owner + ") VALUES (?, ?)", value, seq);
            }
        }
        for (String value : surplus) {
            database.change("DELETE FROM " + table + " WHERE " + column + " = ? AND " + owner + " = ?", value, seq);
        }
    }

    private void addDisagreements(Collection<DisagreementRow> disagreements) {
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

    private Map<String, Long> rows(String sql, Set<String> components) {
        Map<String, Long> rows = new TreeMap<>();
        for (String component : components) {
            database.query(sql, row -> rows.put(row.getString(1), row.getLong(2)), component);
        }
        return rows;
    }
}
