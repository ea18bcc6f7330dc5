package org.servanda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.servanda.encoder.ModelCard;
import org.servanda.export.Exported;
import org.servanda.export.Json;
import org.servanda.export.RecordType;
import org.servanda.followup.Clock;
import org.servanda.intake.Received;
import org.servanda.lexicon.Names;
import org.servanda.pact.RecordKind;
import org.servanda.problem.Problem;
import org.servanda.reading.EncoderReader;
import org.servanda.reading.JoinedReader;
import org.servanda.reading.PatternReader;
import org.servanda.reading.Reader;
import org.servanda.report.Report;
import org.servanda.resolution.Resolver;
import org.servanda.store.Arrival;
import org.servanda.store.DisagreementRow;
import org.servanda.store.Entry;
import org.servanda.store.Filter;
import org.servanda.store.Heading;
import org.servanda.store.Store;
import org.servanda.store.TakenRow;

/**
 * The front door: reports go in, records come out as the contract's JSON. Nothing here reads a clock; the day is always handed in.
 *
 * <pre>{@code
 * try (Servanda servanda = Servanda.open(Settings.of(Path.of("servanda.db")))) {
 *     servanda.take(received);
 *     servanda.list("commitments", Query.all(day)).forEach(System.out::println);
 * }
 * }</pre>
 */
public final class Servanda implements AutoCloseable {

    /** What {@code list} can be asked for, in the order of the export. */
    public static final List<String> LISTS =
            List.of("reports", "events", "instruments", "commitments", "statements", "progress", "disagreements");

    /** Days from which a commitment counts as due before its last day; see {@link Clock}. */
    private static final int NOTICE = 30;

    /** Reasons to stand on the agenda, most pressing first. */
    private static final List<String> URGENCY = List.of("overdue", "due", "review", "silent", "ageing");

    private final Store store;
    private final Settings settings;
    private Reader reader;
    private Ledger ledger;

    private Servanda(Store store, Settings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Made when first needed: who only looks need not wait for the reader's lexicons. */
    private Ledger ledger() {
        if (ledger == null) {
            reader = reader(settings);
            ledger = new Ledger(store, reader, new Resolver(), settings.readers());
        }
        return ledger;
    }

    /**
     * Opens a register to read and to write, making it where there is none, and finishes what a crash left undone.
     *
     * @throws org.servanda.problem.ProblemException of kind REGISTER when it cannot be opened, also while another process writes
     */
    public static Servanda open(Settings settings) {
        Store store = Store.open(settings.register(), Store.Mode.WRITE, settings.caller());
        Servanda servanda = new Servanda(store, settings);
        servanda.ledger().catchUp(n -> {});
        return servanda;
    }

    /**
     * Opens a register to read only; several may at once, also while another writes.
     *
     * @throws org.servanda.problem.ProblemException of kind REGISTER when there is none
     */
    public static Servanda look(Settings settings) {
        return new Servanda(Store.open(settings.register(), Store.Mode.READ, settings.caller()), settings);
    }

    /**
     * Takes reports into the register; when it returns, they are kept for good.
     *
     * @return how many of them were new
     */
    public int take(List<Received> received) {
        List<Arrival> arrivals = new ArrayList<>();
        received.forEach(one -> arrivals.add(new Arrival(one.report(), one.bytes(), one.mediaType())));
        List<Arrival.Outcome> outcomes = store.reports().add(arrivals);
        List<String> changed = new ArrayList<>();
        int added = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case ADDED -> {
                    added++;
                    changed.add(received.get(i).report().id());
                }
                case NAMED -> changed.add(received.get(i).report().id());
                case REPLACED -> {
                    store.readings().forget(received.get(i).report().id());
                    changed.add(received.get(i).report().id());
                }
                case KNOWN, WITHDRAWN -> {}
            }
        }
        ledger().take(changed);
        return added;
    }

    /** Computes the register anew from reports and decisions, telling after each batch of reports how many are done. */
    public void rebuild(IntConsumer done) {
        ledger().rebuild(done);
    }

    /** How many reports there are, read or not. */
    public int reports() {
        return store.reports().ids().size();
    }

    /**
     * Records as the contract's JSON, in the order of the listing.
     *
     * @param what one of {@link #LISTS}
     * @throws org.servanda.problem.ProblemException of kind CALL when there is no such list
     */
    public List<ObjectNode> list(String what, Query query) {
        List<ObjectNode> items = new ArrayList<>();
        each(what, query, items::add);
        return items;
    }

    /** The same, one record at a time, for lists too long to hold. */
    public void each(String what, Query query, Consumer<ObjectNode> reader) {
        switch (what) {
            case "reports" -> eachReport(query, reader);
            case "disagreements" -> eachDisagreement(query, reader);
            default -> eachRecord(kind(what), query, reader);
        }
    }

    /** How many records a listing holds. */
    public int count(String what, Query query) {
        if (what.equals("reports")
                || what.equals("disagreements")
                || !clocks(query).isEmpty()) {
            return list(what, query).size();
        }
        return store.derived().count(filter(kind(what), query).page(Integer.MAX_VALUE, 0));
    }

    /**
     * One record by its id or that of any of its mentions, a report or a disagreement by its id. A beginning of an id that fits one alone is enough
     * for reports.
     *
     * @throws org.servanda.problem.ProblemException of kind CALL when nothing answers to it
     */
    public ObjectNode show(String id, LocalDate on) {
        Optional<Entry> entry = store.derived().entry(id);
        if (entry.isPresent()) {
            ObjectNode record = new Shown(store, on).of(entry.get());
            record.put("record_kind", entry.get().kind());
            ArrayNode disagreements = record.putArray("disagreements");
            store.derived().disagreementsOf(entry.get().id()).forEach(row -> disagreements.add(Json.tree(row.json())));
            return record;
        }
        Optional<Report> report = store.reports().find(reportId(id));
        if (report.isPresent()) {
            ObjectNode shown = report(report.get());
            shown.put("record_kind", "report");
            return shown;
        }
        for (ObjectNode disagreement : list("disagreements", everyVerdict(on))) {
            if (disagreement.path("id").asText().equals(id)) {
                disagreement.put("record_kind", "disagreement");
                return disagreement;
            }
        }
        throw Problem.call(
                        "Cannot show " + id,
                        "nothing in the register answers to this id",
                        "Take an id from servanda list")
                .asException();
    }

    /** The report's text by its id; none where it is unknown. */
    public Optional<Report> report(String id) {
        return store.reports().find(id);
    }

    /**
     * Who tells a report: its outlet, or the name of its file where it names none.
     *
     * @return none where the report is unknown
     */
    public Optional<String> teller(String report) {
        return store.reports()
                .heading(report)
                .map(heading -> heading.outlet() == null ? heading.source() : heading.outlet());
    }

    /** What is due, overdue, up for review, ageing or silent on a day, most pressing first; each with {@code why}. */
    public List<ObjectNode> agenda(LocalDate on) {
        List<ObjectNode> items = new ArrayList<>();
        agenda(on, items::add);
        return items;
    }

    /** The same, one record at a time, for agendas too long to hold. */
    public void agenda(LocalDate on, Consumer<ObjectNode> reader) {
        Shown shown = new Shown(store, on);
        Map<String, List<String>> ids = new LinkedHashMap<>();
        URGENCY.forEach(why -> ids.put(why, new ArrayList<>()));
        Filter commitments = Filter.ALL
                .kinds(List.of(RecordKind.COMMITMENT.word()))
                .subkinds(List.of("commitment"))
                .order(Filter.Order.DUE);
        store.inTransaction(() -> {
            store.derived().each(commitments, entry -> {
                List<String> why = shown.why((ObjectNode) Json.tree(entry.json()));
                if (!why.isEmpty()) {
                    ids.get(why.getFirst()).add(entry.id());
                }
            });
            ids.values().forEach(some -> some.forEach(id -> reader.accept(onAgenda(id, shown))));
            return null;
        });
    }

    private ObjectNode onAgenda(String id, Shown shown) {
        ObjectNode record = shown.of(store.derived().entry(id).orElseThrow());
        ArrayNode reasons = record.putArray("why");
        shown.why(record).forEach(reasons::add);
        return record;
    }

    /** The whole register, or what a query asks for, one record at a time. */
    public Exported exported(Query query) {
        return new Exported() {
            @Override
            public String asOf() {
                return query.on().toString();
            }

            @Override
            public void each(RecordType type, Consumer<JsonNode> reader) {
                switch (type) {
                    case DECISION -> {}
                    case DISAGREEMENT -> Servanda.this.each(type.key(), query.everyVerdict(), reader::accept);
                    case REPORT, EVENT, INSTRUMENT, COMMITMENT, STATEMENT, PROGRESS ->
                        Servanda.this.each(type.key(), query, reader::accept);
                }
            }
        };
    }

    /** The same as one tree, the contract's one object. */
    public ObjectNode export(Query query) {
        Exported exported = exported(query);
        ObjectNode export = JsonNodeFactory.instance.objectNode();
        export.put("servanda", "1");
        export.put("as_of", exported.asOf());
        for (RecordType type : RecordType.values()) {
            ArrayNode records = export.putArray(type.key());
            exported.each(type, records::add);
        }
        return export;
    }

    /** Copies the register to another file while it is in use. */
    public void backup(Path destination) {
        store.backup(destination);
    }

    /** Puts a backup in the place of a register. */
    public static void restore(Path backup, Settings settings) {
        Store.restore(backup, settings.register(), settings.caller());
    }

    @Override
    public void close() {
        try {
            if (reader != null) {
                reader.close();
            }
        } finally {
            store.close();
        }
    }

    /** Cue words and patterns; with a model, what it finds beside them. */
    private static Reader reader(Settings settings) {
        PatternReader patterns = new PatternReader(Names.bundled());
        boolean trained = settings.model() != null && ModelCard.isIn(settings.model());
        return trained
                ? new JoinedReader(patterns, EncoderReader.of(settings.model(), Names.bundled(), settings.readers()))
                : patterns;
    }

    private static Query everyVerdict(LocalDate on) {
        return Query.all(on).everyVerdict();
    }

    private String reportId(String id) {
        if (id.length() >= 64 || id.length() < 6) {
            return id;
        }
        List<String> found = store.reports().ids().stream()
                .filter(known -> known.startsWith(id))
                .toList();
        return found.size() == 1 ? found.getFirst() : id;
    }

    private void eachRecord(RecordKind kind, Query query, Consumer<ObjectNode> reader) {
        Shown shown = new Shown(store, query.on());
        List<String> clocks = clocks(query);
        if (clocks.isEmpty()) {
            store.derived().each(filter(kind, query), entry -> reader.accept(shown.of(entry)));
            return;
        }
        int[] left = {query.limit()};
        store.derived().each(filter(kind, query).page(Integer.MAX_VALUE, 0), entry -> {
            ObjectNode record = left[0] > 0 ? shown.of(entry) : null;
            if (record != null && clocks.contains(record.path("clock").asText())) {
                left[0]--;
                reader.accept(record);
            }
        });
    }

    /** The clock words among the statuses asked for. */
    private static List<String> clocks(Query query) {
        List<String> words = new ArrayList<>();
        for (Clock clock : Clock.values()) {
            if (query.statuses().contains(clock.word())) {
                words.add(clock.word());
            }
        }
        return words;
    }

    private static Filter filter(RecordKind kind, Query query) {
        LocalDate from = query.dueAfter() == null ? null : query.dueAfter().plusDays(1);
        LocalDate before = query.dueBefore();
        List<String> statuses = new ArrayList<>(query.statuses());
        if (statuses.equals(List.of(Clock.OVERDUE.word()))) {
            before = before == null || before.isAfter(query.on()) ? query.on() : before;
        } else if (statuses.equals(List.of(Clock.DUE.word()))) {
            LocalDate end = query.on().plusDays(NOTICE + 1L);
            before = before == null || before.isAfter(end) ? end : before;
        }
        statuses.removeAll(clocks(query));
        return Filter.ALL
                .kinds(List.of(kind.word()))
                .parties(query.parties())
                .areas(query.areas())
                .subkinds(query.kinds())
                .statuses(statuses)
                .report(query.report())
                .due(from == null ? null : from.toString(), before == null ? null : before.toString())
                .page(query.limit(), 0);
    }

    private void eachDisagreement(Query query, Consumer<ObjectNode> reader) {
        TreeSet<String> verdicts = new TreeSet<>(query.kinds());
        if (verdicts.isEmpty()) {
            verdicts.addAll(List.of("conflict", "disputed"));
        }
        Filter filter = Filter.ALL.parties(query.parties()).areas(query.areas()).report(query.report());
        List<DisagreementRow> rows = store.derived().disagreements(filter, verdicts);
        rows.stream().limit(query.limit()).forEach(row -> reader.accept((ObjectNode) Json.tree(row.json())));
    }

    private void eachReport(Query query, Consumer<ObjectNode> reader) {
        int left = query.limit();
        for (Heading heading : store.reports().headings()) {
            if (left == 0) {
                return;
            }
            if (query.report() != null && !query.report().equals(heading.id())
                    || !names(heading.id(), query.parties())) {
                continue;
            }
            left--;
            store.reports().find(heading.id()).ifPresent(report -> reader.accept(report(report)));
        }
    }

    private boolean names(String report, List<String> parties) {
        return parties.isEmpty()
                || store.derived()
                        .taken(report)
                        .map(TakenRow::parties)
                        .orElse(List.of())
                        .containsAll(parties);
    }

    private ObjectNode report(Report report) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("id", report.id());
        object.put("source", report.source());
        ArrayNode also = object.putArray("also");
        report.also().forEach(also::add);
        object.put("url", report.url());
        object.put("outlet", report.outlet());
        object.put("title", report.title());
        object.put("published", report.published());
        object.put("published_basis", report.publishedBasis());
        object.put("modified", report.modified());
        object.put("fetched", report.fetched());
        object.put("language", report.language());
        Optional<TakenRow> taken = store.derived().taken(report.id());
        String group = taken.map(TakenRow::copyOf).orElse(null);
        boolean alone = group == null
                || store.derived().reportsUnder(List.of(Ledger.groupKey(group))).size() < 2;
        object.put("copy_of", alone ? null : group);
        object.put("superseded", taken.isPresent() && group == null);
        ArrayNode notes = object.putArray("notes");
        report.notes().forEach(notes::add);
        object.put("text", report.text());
        return object;
    }

    /**
     * Checks the name of a list before a register is opened for it.
     *
     * @throws org.servanda.problem.ProblemException of kind CALL when there is no such list
     */
    public static void requireList(String what) {
        if (!LISTS.contains(what)) {
            kind(what);
        }
    }

    private static RecordKind kind(String what) {
        for (RecordKind kind : RecordKind.values()) {
            if (kind.plural().equals(what.toLowerCase(Locale.ROOT))
                    || kind.word().equals(what.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw Problem.call("Cannot list " + what, "there is no such list", "Take one of " + String.join(", ", LISTS))
                .asException();
    }
}
