package org.servanda.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.servanda.problem.Problem;
import org.servanda.report.Report;

/**
 * The reports as received, with every name and address they came under. What is read here is the same whatever the order in which they came: {@code source}
 * is the smallest name, {@code url} the smallest address from which the report was fetched, or else the smallest that a header names. Names and addresses
 * are compared byte by byte in UTF-8.
 */
public final class Reports {

    private static final String VISIBLE = " NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.report = r.id) ";
    private static final Comparator<String> NULL_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    private final Database database;

    Reports(Database database) {
        this.database = database;
    }

    /**
     * Adds reports, all or none; those whose bytes are known get their new names only.
     *
     * @return what became of each, in their order; what stands now is what {@link #find} gives
     * @throws IllegalArgumentException when an id is not the SHA-256 of its bytes
     */
    public List<Arrival.Outcome> add(Collection<Arrival> arrivals) {
        return database.inTransaction(() -> {
            List<Arrival.Outcome> outcomes = new ArrayList<>();
            for (Arrival arrival : arrivals) {
                outcomes.add(add(arrival));
            }
            return outcomes;
        });
    }

    private Arrival.Outcome add(Arrival arrival) {
        Report report = arrival.report();
        if (!Digest.sha256(arrival.bytes()).equals(report.id())) {
            throw new IllegalArgumentException("report " + report.id() + " is not the SHA-256 of its bytes");
        }
        if (database.exists("SELECT 1 FROM withdrawal WHERE report = ?", report.id())) {
            return Arrival.Outcome.WITHDRAWN;
        }
        Optional<Arrival> known = stored(report.id(), false);
        Arrival.Outcome outcome = Arrival.Outcome.KNOWN;
        if (known.isEmpty()) {
            write(arrival);
            outcome = Arrival.Outcome.ADDED;
        } else if (compare(arrival, known.get()) < 0) {
            write(arrival);
            outcome = Arrival.Outcome.REPLACED;
        }
        boolean named = addNames(report);
        return named && outcome == Arrival.Outcome.KNOWN ? Arrival.Outcome.NAMED : outcome;
    }

    private static int compare(Arrival one, Arrival other) {
        List<String> left = data(one);
        List<String> right = data(other);
        for (int i = 0; i < left.size(); i++) {
            int order = NULL_FIRST.compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<String> data(Arrival arrival) {
        Report report = arrival.report();
        List<String> data = new ArrayList<>();
        data.add(arrival.mediaType());
        data.add(report.text());
        data.add(report.language());
        data.add(report.outlet());
        data.add(report.title());
        data.add(report.published());
        data.add(report.publishedBasis());
        data.add(report.modified());
        data.add(String.join("\n", report.notes()));
        return data;
    }

    private void write(Arrival arrival) {
        Report report = arrival.report();
        database.change(
                "INSERT INTO report (id, media_type, outlet, title, published, published_basis, modified, language)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET media_type = excluded.media_type,"
                        + " outlet = excluded.outlet, title = excluded.title, published = excluded.published,"
                        + " published_basis = excluded.published_basis, modified = excluded.modified,"
                        + " language = excluded.language",
                report.id(),
                arrival.mediaType(),
                report.outlet(),
                report.title(),
                report.published(),
                report.publishedBasis(),
                report.modified(),
                report.language());
        byte[] text = report.text().getBytes(StandardCharsets.UTF_8);
        boolean same = Arrays.equals(text, arrival.bytes());
        database.change(
                "INSERT INTO report_body (report, size, text_size, bytes, text) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (report) DO UPDATE SET text_size = excluded.text_size, text = excluded.text",
                report.id(),
                arrival.bytes().length,
                same ? null : text.length,
                Deflated.of(arrival.bytes()),
                same ? null : Deflated.of(text));
        database.change("DELETE FROM report_note WHERE report = ?", report.id());
        for (int i = 0; i < report.notes().size(); i++) {
            database.change(
                    "INSERT INTO report_note (report, position, note) VALUES (?, ?, ?)",
                    report.id(),
                    i,
                    report.notes().get(i));
        }
    }

    private boolean addNames(Report report) {
        List<String> names = new ArrayList<>(report.also());
        names.add(report.source());
        int added = 0;
        for (String name : names) {
            added += database.change(
                    "INSERT INTO report_name (report, name) VALUES (?, ?) ON CONFLICT DO NOTHING", report.id(), name);
        }
        if (report.url() != null) {
            added += database.change(
                    "INSERT INTO report_url (url, report, fetched) VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
                            + " SET fetched = excluded.fetched"
                            + " WHERE excluded.fetched < coalesce(fetched, excluded.fetched || '~')",
                    report.url(),
                    report.id(),
                    report.fetched());
        }
        return added > 0;
    }

    /** A report by its id; none when it is unknown or withdrawn. */
    public Optional<Report> find(String id) {
        return stored(id, false).map(Arrival::report);
    }

    /** A report with its bytes; none when it is unknown or withdrawn. */
    public Optional<Arrival> original(String id) {
        return stored(id, true);
    }

    private Optional<Arrival> stored(String id, boolean withBytes) {
        return database.inTransaction(() -> storedNow(id, withBytes));
    }

    private Optional<Arrival> storedNow(String id, boolean withBytes) {
        Optional<Heading> heading = heading(id);
        if (heading.isEmpty()) {
            return Optional.empty();
        }
        List<String> notes = database.query(
                "SELECT note FROM report_note WHERE report = ? ORDER BY position", row -> row.getString(1), id);
        return database.first(
                "SELECT r.media_type, b.size, b.bytes, b.text_size, b.text FROM report r JOIN report_body b ON b.report = r.id"
                        + " WHERE r.id = ?",
                row -> arrival(row, heading.get(), notes, withBytes),
                id);
    }

    private static Arrival arrival(ResultSet row, Heading heading, List<String> notes, boolean withBytes)
            throws SQLException {
        byte[] deflatedText = row.getBytes(5);
        byte[] bytes = deflatedText == null || withBytes ? Deflated.bytes(row.getBytes(3), row.getInt(2)) : new byte[0];
        byte[] text = deflatedText == null ? bytes : Deflated.bytes(deflatedText, row.getInt(4));
        Report report = new Report(
                heading.id(),
                heading.source(),
                heading.also(),
                heading.url(),
                heading.outlet(),
                heading.title(),
                heading.published(),
                heading.publishedBasis(),
                heading.modified(),
                heading.fetched(),
                heading.language(),
                new String(text, StandardCharsets.UTF_8),
                notes);
        return new Arrival(report, bytes, row.getString(1));
    }

    /** A report without its text; none when it is unknown or withdrawn. */
    public Optional<Heading> heading(String id) {
        return database.inTransaction(() -> headingNow(id));
    }

    private Optional<Heading> headingNow(String id) {
        List<String> names = database.query(
                "SELECT name FROM report_name WHERE report = ? ORDER BY name", row -> row.getString(1), id);
        Optional<Version> address = database.first(
                "SELECT url, report, fetched FROM report_url WHERE report = ? ORDER BY fetched IS NULL, url LIMIT 1",
                Reports::version,
                id);
        return database.first(
                "SELECT id, outlet, title, published, published_basis, modified, language FROM report r WHERE id = ? AND"
                        + VISIBLE,
                row -> new Heading(
                        row.getString(1),
                        names.getFirst(),
                        names.subList(1, names.size()),
                        address.map(Version::url).orElse(null),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        address.map(Version::fetched).orElse(null),
                        row.getString(7)),
                id);
    }

    /** The ids of all reports that are not withdrawn, in order. */
    public List<String> ids() {
        return database.query("SELECT id FROM report r WHERE" + VISIBLE + "ORDER BY id", row -> row.getString(1));
    }

    /** Shows every report that is not withdrawn, in the order of ids, one at a time. */
    public void each(Consumer<Report> reader) {
        database.inTransaction(() -> {
            for (String id : ids()) {
                find(id).ifPresent(reader);
            }
            return null;
        });
    }

    /** Every report that is not withdrawn, without its text: the undated first, then by (published, id). */
    public List<Heading> headings() {
        return database.inTransaction(() -> {
            List<String> ids = database.query(
                    "SELECT id FROM report r WHERE" + VISIBLE + "ORDER BY published, id", row -> row.getString(1));
            List<Heading> headings = new ArrayList<>();
            for (String id : ids) {
                heading(id).ifPresent(headings::add);
            }
            return headings;
        });
    }

    /** All reports found at an address that are not withdrawn, by id; which of them is the newest is not decided here. */
    public List<Version> versions(String url) {
        return database.query(
                "SELECT u.url, u.report, u.fetched FROM report_url u JOIN report r ON r.id = u.report WHERE u.url = ? AND"
                        + VISIBLE + "ORDER BY u.report",
                Reports::version,
                url);
    }

    /** The versions of every address at which more than one report was found, by (address, id). */
    public List<Version> versions() {
        return database.query(
                "SELECT u.url, u.report, u.fetched FROM report_url u JOIN report r ON r.id = u.report WHERE u.url IN"
                        + " (SELECT v.url FROM report_url v GROUP BY v.url HAVING count(*) > 1) AND"
                        + VISIBLE + "ORDER BY u.url, u.report",
                Reports::version);
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(row.getString(1), row.getString(2), row.getString(3));
    }

    /**
     * Hides a report everywhere. What was derived from it stays until it is computed again.
     *
     * @return false when it was withdrawn before; the first withdrawal stands
     * @throws org.servanda.problem.ProblemException of kind {@code CALL} when there is no such report
     */
    public boolean withdraw(Withdrawal withdrawal) {
        return database.inTransaction(() -> {
            if (!database.exists("SELECT 1 FROM report WHERE id = ?", withdrawal.report())) {
                throw Problem.call(
                                "Cannot withdraw " + withdrawal.report(),
                                "no report has this id",
                                "Look it up with servanda list reports")
                        .asException();
            }
            return database.change(
                            "INSERT INTO withdrawal (report, by_whom, on_day, because) VALUES (?, ?, ?, ?)"
                                    + " ON CONFLICT DO NOTHING",
                            withdrawal.report(),
                            withdrawal.by(),
                            withdrawal.on(),
                            withdrawal.because())
                    > 0;
        });
    }

    /** By report id. */
    public List<Withdrawal> withdrawals() {
        return database.query(
                "SELECT report, by_whom, on_day, because FROM withdrawal ORDER BY report",
                row -> new Withdrawal(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }
}
