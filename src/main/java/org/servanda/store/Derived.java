package org.servanda.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The register as it was computed: tellings in their components, the entries made of each component, where its reports differ. All of it can be thrown away.
 * Every answer is in a fixed order that does not depend on when a thing came in.
 */
public final class Derived {

    private static final List<String> TABLES = List.of(
            "derived_by",
            "taken",
            "taken_party",
            "taken_key",
            "telling",
            "telling_block",
            "entry",
            "entry_json",
            "entry_party",
            "entry_area",
            "entry_mention",
            "entry_report",
            "disagreement");

    private final Database database;

    Derived(Database database) {
        this.database = database;
    }

    /** Throws all of it away. */
    public void clear() {
        database.inTransaction(() -> {
            for (String table : TABLES) {
                database.change("DELETE FROM " + table);
            }
            return null;
        });
    }

    /** The version of what computed this, as last told; none after {@link #clear}. */
    public Optional<String> madeBy() {
        return database.first("SELECT version FROM derived_by", row -> row.getString(1));
    }

    /** Notes which version computes it from now on. */
    public void madeBy(String version) {
        database.change(
                "INSERT INTO derived_by (only, version) VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET version = excluded.version",
                version);
    }

    /** Notes that a report's tellings are in the register, in the place of an earlier note. */
    public void take(TakenRow taken) {
        database.inTransaction(() -> {
            leave(taken.report());
            database.change(
                    "INSERT INTO taken (report, copy_of, last_day) VALUES (?, ?, ?)",
                    taken.report(),
                    taken.copyOf(),
                    taken.lastDay());
            for (String party : new TreeSet<>(taken.parties())) {
                database.change(
                        "INSERT INTO taken_party (party, report, last_day) VALUES (?, ?, ?)",
                        party,
                        taken.report(),
                        taken.lastDay());
            }
            for (String key : new TreeSet<>(taken.keys())) {
                database.change("INSERT INTO taken_key (key, report) VALUES (?, ?)", key, taken.report());
            }
            return null;
        });
    }

    /** Forgets that a report was taken in; its tellings go when their components are replaced. */
    public void leave(String report) {
        database.inTransaction(() -> {
            database.change("DELETE FROM taken WHERE report = ?", report);
            database.change("DELETE FROM taken_party WHERE report = ?", report);
            database.change("DELETE FROM taken_key WHERE report = ?", report);
            return null;
        });
    }

    /** What was noted of a report that was taken in. */
    public Optional<TakenRow> taken(String report) {
        return database.inTransaction(() -> takenNow(report));
    }

    private Optional<TakenRow> takenNow(String report) {
        List<String> parties = strings("SELECT party FROM taken_party WHERE report = ? ORDER BY party", report);
        List<String> keys = strings("SELECT key FROM taken_key WHERE report = ? ORDER BY key", report);
        return database.first(
                "SELECT copy_of, last_day FROM taken WHERE report = ?",
                row -> new TakenRow(report, row.getString(1), row.getString(2), parties, keys),
                report);
    }

    /** Ids of reports that are stored, not withdrawn, and not taken in: what is left to do after a crash. */
    public List<String> notTaken() {
        return strings("SELECT id FROM report WHERE id NOT IN (SELECT report FROM taken)"
                + " AND id NOT IN (SELECT report FROM withdrawal) ORDER BY id");
    }

    /** Ids of reports taken in under any of these keys. */
    public List<String> reportsUnder(Collection<String> keys) {
        return gathered("SELECT report FROM taken_key WHERE key = ?", keys);
    }

    /**
     * How many reports taken in were published after this day (by the last day that their date can mean) and name every one of these parties. Copies count
     * each.
     */
    public int countNaming(Collection<String> parties, String afterDay) {
        List<String> wanted = List.copyOf(new TreeSet<>(parties));
        StringBuilder sql = new StringBuilder("SELECT count(*) FROM taken t WHERE t.last_day > ?");
        List<Object> values = new ArrayList<>();
        values.add(afterDay);
        if (!wanted.isEmpty()) {
            sql = new StringBuilder("SELECT count(*) FROM taken_party t WHERE t.last_day > ? AND t.party = ?");
            values.add(wanted.getFirst());
        }
        for (int i = 1; i < wanted.size(); i++) {
            sql.append(" AND EXISTS (SELECT 1 FROM taken_party o WHERE o.party = ? AND o.report = t.report)");
            values.add(wanted.get(i));
        }
        return database.first(sql.toString(), row -> row.getInt(1), values.toArray())
                .orElseThrow();
    }

    /**
     * The days on which reports were published that were taken in and name every one of these parties, one day a report, in order; the last day that a date
     * can mean stands for it, and the undated are left out.
     *
     * @param parties best the rarest first: what it does not name is not looked at
     */
    public List<String> daysNaming(Collection<String> parties) {
        List<String> wanted = List.copyOf(new LinkedHashSet<>(parties));
        if (wanted.isEmpty()) {
            return strings("SELECT last_day FROM taken WHERE last_day IS NOT NULL ORDER BY last_day");
        }
        StringBuilder sql =
                new StringBuilder("SELECT last_day FROM taken_party t WHERE t.party = ? AND t.last_day IS NOT NULL");
        for (int i = 1; i < wanted.size(); i++) {
            sql.append(" AND EXISTS (SELECT 1 FROM taken_party o WHERE o.party = ? AND o.report = t.report)");
        }
        return strings(sql.append(" ORDER BY last_day").toString(), wanted.toArray());
    }

    /** The last day that the date of a report can mean; none where it is undated or not taken in. */
    public Optional<String> lastDay(String report) {
        return database.query("SELECT last_day FROM taken WHERE report = ?", row -> row.getString(1), report).stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Ids of the components that have a telling in any of these blocks, in order. */
    public List<String> neighbours(Collection<String> blocks) {
        return gathered(
                "SELECT DISTINCT t.component FROM telling_block b JOIN telling t ON t.seq = b.telling WHERE b.block = ?",
                blocks);
    }

    /** The tellings in any of these blocks, by mention id. */
    public List<TellingRow> tellingsIn(Collection<String> blocks) {
        return database.inTransaction(() -> {
            TreeSet<Long> seqs = new TreeSet<>();
            for (String block : blocks) {
                seqs.addAll(database.query(
                        "SELECT telling FROM telling_block WHERE block = ?", row -> row.getLong(1), block));
            }
            return tellingsWhere("seq = ?", seqs);
        });
    }

    /** All tellings of these components, by mention id. */
    public List<TellingRow> tellingsOf(Collection<String> components) {
        return database.inTransaction(() -> tellingsWhere("component = ?", new TreeSet<>(components)));
    }

    /** The tellings of one report, by mention id. */
    public List<TellingRow> tellingsFrom(String report) {
        return database.inTransaction(() -> tellings("report = ? ORDER BY mention", report));
    }

    /** The telling of one mention. */
    public Optional<TellingRow> telling(String mention) {
        return database.inTransaction(
                () -> tellings("mention = ?", mention).stream().findFirst());
    }

    private List<TellingRow> tellingsWhere(String where, Collection<?> values) {
        List<TellingRow> tellings = new ArrayList<>();
        for (Object value : values) {
            tellings.addAll(tellings(where, value));
        }
        tellings.sort(Comparator.comparing(TellingRow::mention));
        return tellings;
    }

    private List<TellingRow> tellings(String where, Object value) {
        return database.query(
                "SELECT mention, report, kind, component, json, seq FROM telling WHERE " + where,
                row -> new TellingRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        strings("SELECT block FROM telling_block WHERE telling = ? ORDER BY block", row.getLong(6)),
                        row.getString(5)),
                value);
    }

    /**
     * Puts a part computed again in the place of the old one, all or nothing.
     *
     * @throws IllegalStateException when a mention or an entry lies in a component that is not replaced too
     */
    public void replace(Replacement part) {
        database.inTransaction(() -> {
            new ComponentWriter(database).replace(part);
            return null;
        });
    }

    /** The entry that answers to an id: its own, or else that of one of its mentions; the smallest of several. */
    public Optional<Entry> entry(String id) {
        return database.inTransaction(
                () -> database.first("SELECT id, kind, component, seq FROM entry WHERE id = ?", Found::read, id)
                        .or(() -> database.first(
                                "SELECT e.id, e.kind, e.component, e.seq FROM entry_mention m JOIN entry e ON e.seq = m.entry"
                                        + " WHERE m.alias = ? ORDER BY e.id LIMIT 1",
                                Found::read,
                                id))
                        .map(this::entry));
    }

    /** What the filter asks for, in its order. */
    public List<Entry> entries(Filter filter) {
        List<Entry> entries = new ArrayList<>();
        each(filter, entries::add);
        return entries;
    }

    /** Shows what the filter asks for, in its order, one at a time. */
    public void each(Filter filter, Consumer<Entry> reader) {
        EntryQuery query = EntryQuery.page(filter);
        database.inTransaction(() -> {
            for (Found found : database.query(query.sql(), Found::read, query.values())) {
                reader.accept(entry(found));
            }
            return null;
        });
    }

    /** An entry without its JSON, which is fetched when its turn comes, so that long lists need little memory. */
    private record Found(String id, String kind, String component, long seq) {

        static Found read(ResultSet row) throws SQLException {
            return new Found(row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
        }
    }

    private Entry entry(Found found) {
        String json = database.first(
                        "SELECT json FROM entry_json WHERE entry = ?", row -> row.getString(1), found.seq())
                .orElseThrow(() -> new IllegalStateException("entry " + found.id() + " has no JSON"));
        return new Entry(found.id(), found.kind(), found.component(), json);
    }

    /** How many entries the filter asks for, whatever its page. */
    public int count(Filter filter) {
        EntryQuery query = EntryQuery.count(filter);
        return database.first(query.sql(), row -> row.getInt(1), query.values()).orElseThrow();
    }

    /** Where the reports of one record differ, as they were given. */
    public List<DisagreementRow> disagreementsOf(String record) {
        return database.query(
                "SELECT record, component, field, verdict, json FROM disagreement WHERE record = ? ORDER BY position",
                Derived::disagreement,
                record);
    }

    /**
     * Where the reports differ on the entries that the filter asks for, in its order.
     *
     * @param verdicts any of these; all where none is named
     */
    public List<DisagreementRow> disagreements(Filter filter, Collection<String> verdicts) {
        EntryQuery query = EntryQuery.disagreements(filter, verdicts);
        return database.query(query.sql(), Derived::disagreement, query.values());
    }

    private static DisagreementRow disagreement(ResultSet row) throws SQLException {
        return new DisagreementRow(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    }

    private List<String> gathered(String sql, Collection<String> keys) {
        TreeSet<String> found = new TreeSet<>();
        for (String key : keys) {
            found.addAll(strings(sql, key));
        }
        return List.copyOf(found);
    }

    private List<String> strings(String sql, Object... values) {
        return database.query(sql, row -> row.getString(1), values);
    }
}
