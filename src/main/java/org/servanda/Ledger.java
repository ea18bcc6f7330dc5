package org.servanda;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.servanda.export.Json;
import org.servanda.export.TellingJson;
import org.servanda.lexicon.Names;
import org.servanda.pact.Edtf;
import org.servanda.pact.Telling;
import org.servanda.problem.ProblemException;
import org.servanda.reading.Reader;
import org.servanda.reading.Reading;
import org.servanda.register.Blocks;
import org.servanda.register.Component;
import org.servanda.register.Copies;
import org.servanda.register.Dating;
import org.servanda.register.Likeness;
import org.servanda.register.Source;
import org.servanda.register.Told;
import org.servanda.report.Report;
import org.servanda.resolution.Resolver;
import org.servanda.store.Store;
import org.servanda.store.TakenRow;
import org.servanda.store.TellingRow;
import org.servanda.store.Version;

/**
 * Keeps the register in step with the reports: reads what has come, and computes again just the components that it touches. What stands in the
 * register afterwards depends on the set of reports alone, not on their order or on how they were batched.
 */
final class Ledger {

    /** Reports that are taken in one transaction. */
    private static final int BATCH = 64;

    /** Changes whenever the bands of texts change. */
    private static final String COPYING = "copies-2";

    private static final String COPY = "copy ";
    private static final String GROUP = "group ";
    private static final String UNDATED = "undated ";

    private final Store store;
    private final Reader reader;
    private final Resolver resolver;
    private final int readers;

    Ledger(Store store, Reader reader, Resolver resolver, int readers) {
        this.store = store;
        this.reader = reader;
        this.resolver = resolver;
        this.readers = readers;
    }

    /** What computes the register; another version computes it anew. */
    String version() {
        return reader.version() + " " + resolver.version() + " " + COPYING;
    }

    /** Takes in every report that is stored and not yet in the register, telling after each batch how many are done. */
    void catchUp(IntConsumer done) {
        if (!store.derived().madeBy().equals(Optional.of(version()))) {
            startAfresh();
        }
        List<String> left = store.derived().notTaken();
        for (int from = 0; from < left.size(); from += BATCH) {
            List<String> batch = left.subList(from, Math.min(from + BATCH, left.size()));
            take(batch);
            done.accept(batch.size());
        }
    }

    /** Throws the register away and computes it from reports and decisions. */
    void rebuild(IntConsumer done) {
        startAfresh();
        catchUp(done);
    }

    private void startAfresh() {
        store.inTransaction(() -> {
            store.derived().clear();
            store.derived().madeBy(version());
            return null;
        });
    }

    /** The key under which all reports of a group of copies are found in the register. */
    static String groupKey(String group) {
        return GROUP + group;
    }

    /** Takes reports that are new, or have changed, into the register. */
    void take(List<String> batch) {
        Map<String, Report> reports = new TreeMap<>();
        batch.forEach(id -> store.reports().find(id).ifPresent(report -> reports.put(id, report)));
        Map<String, Reading> readings = read(reports.values());
        store.inTransaction(() -> {
            readings.forEach((id, reading) -> keep(reading));
            takeTogether(reports);
            return null;
        });
    }

    private void takeTogether(Map<String, Report> reports) {
        TreeSet<String> changed = new TreeSet<>(reports.keySet());
        TreeSet<String> superseded = new TreeSet<>();
        for (Report report : reports.values()) {
            supersede(report, changed, superseded);
        }
        for (String id : superseded) {
            changed.remove(id);
            store.derived().take(new TakenRow(id, null, null, List.of(), List.of()));
        }
        Map<String, String> groups = groups(changed, superseded);
        TreeSet<String> dated = new TreeSet<>();
        TreeSet<String> undated = new TreeSet<>();
        for (String id : groups.keySet()) {
            (report(id, reports).published() == null ? undated : dated).add(id);
        }
        Map<String, List<Told>> tellings = new TreeMap<>();
        superseded.forEach(id -> tellings.put(id, List.of()));
        dated.forEach(id -> tellings.put(id, tell(report(id, reports), groups.get(id), null)));
        TreeSet<String> asked = new TreeSet<>();
        for (Map.Entry<String, List<Told>> each : tellings.entrySet()) {
            asked.addAll(datingKeys(each.getValue()));
            store.derived()
                    .tellingsFrom(each.getKey())
                    .forEach(row -> asked.addAll(datingKeys(List.of(TellingJson.read(row.json())))));
        }
        replace(tellings);
        List<String> keys = asked.stream().map(key -> UNDATED + key).toList();
        undated.addAll(store.derived().reportsUnder(keys));
        undated.removeAll(superseded);
        Map<String, List<Told>> later = new TreeMap<>();
        for (String id : undated) {
            later.put(id, tellUndated(report(id, reports)));
        }
        replace(later);
    }

    private Report report(String id, Map<String, Report> known) {
        Report report = known.get(id);
        return report != null
                ? report
                : store.reports().find(id).orElseThrow(() -> new IllegalStateException("report " + id + " is gone"));
    }

    /** Finds which of the reports at one address is read: the newest by its own date, then by the day it was fetched, then by id. */
    private void supersede(Report report, TreeSet<String> changed, TreeSet<String> superseded) {
        if (report.url() == null) {
            return;
        }
        List<Version> versions = store.reports().versions(report.url());
        if (versions.size() < 2) {
            return;
        }
        Comparator<Version> age = Comparator.comparing((Version version) -> changeDay(version.report()))
                .thenComparing(version -> version.fetched() == null ? "" : version.fetched())
                .thenComparing(Version::report);
        Version newest = versions.stream().max(age).orElseThrow();
        for (Version version : versions) {
            if (version.report().equals(newest.report())) {
                changed.add(version.report());
            } else {
                superseded.add(version.report());
            }
        }
    }

    private String changeDay(String id) {
        var heading = store.reports().heading(id).orElseThrow();
        String day = heading.modified() != null ? heading.modified() : heading.published();
        return day == null ? "" : day;
    }

    /**
     * The group of copies of every report that is new or whose group has changed. A group is named by the first of its reports in order of (published,
     * id), undated last.
     */
    private Map<String, String> groups(Collection<String> changed, Collection<String> gone) {
        TreeMap<String, Report> near = new TreeMap<>();
        Map<String, Copies> texts = new HashMap<>();
        TreeSet<String> queue = new TreeSet<>(changed);
        gone.forEach(id -> queue.addAll(groupOf(id)));
        while (!queue.isEmpty()) {
            String id = queue.pollFirst();
            if (near.containsKey(id) || gone.contains(id)) {
                continue;
            }
            Report report = store.reports().find(id).orElseThrow();
            near.put(id, report);
            Copies text = texts.computeIfAbsent(id, own -> Copies.of(report.text()));
            queue.addAll(groupOf(id));
            for (String other : meeting(text)) {
                if (!near.containsKey(other) && text.same(texts.computeIfAbsent(other, this::copies))) {
                    queue.add(other);
                }
            }
        }
        Map<String, String> groups = grouped(near, texts);
        Map<String, String> moved = new TreeMap<>();
        for (Map.Entry<String, String> each : groups.entrySet()) {
            String id = each.getKey();
            String before = store.derived().taken(id).map(TakenRow::copyOf).orElse(null);
            if (changed.contains(id) || !each.getValue().equals(before)) {
                moved.put(id, each.getValue());
                note(near.get(id), each.getValue(), texts.get(id).bands());
            }
        }
        return moved;
    }

    /** Reports that share enough bands with a text to be compared with it. */
    private List<String> meeting(Copies text) {
        Map<String, Integer> shared = new TreeMap<>();
        for (String band : text.bands()) {
            store.derived().reportsUnder(List.of(COPY + band)).forEach(id -> shared.merge(id, 1, Integer::sum));
        }
        shared.values().removeIf(bands -> !Copies.meet(bands));
        return List.copyOf(shared.keySet());
    }

    private Copies copies(String id) {
        return Copies.of(store.reports().find(id).orElseThrow().text());
    }

    private Collection<String> groupOf(String id) {
        return store.derived()
                .taken(id)
                .filter(row -> row.copyOf() != null)
                .map(row -> store.derived().reportsUnder(List.of(groupKey(row.copyOf()))))
                .orElse(List.of());
    }

    private static Map<String, String> grouped(TreeMap<String, Report> near, Map<String, Copies> texts) {
        Map<String, List<String>> bands = new HashMap<>();
        near.keySet().forEach(id -> bands.put(id, texts.get(id).bands()));
        List<Report> ordered = new ArrayList<>(near.values());
        ordered.sort(Comparator.comparing((Report report) -> report.published() == null ? "9999" : report.published())
                .thenComparing(Report::id));
        Map<String, String> groups = new TreeMap<>();
        for (Report report : ordered) {
            groups.put(report.id(), report.id());
        }
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = i + 1; j < ordered.size(); j++) {
                Report one = ordered.get(i);
                Report other = ordered.get(j);
                String group = groups.get(one.id());
                String otherGroup = groups.get(other.id());
                boolean meet = Copies.meet(shared(bands.get(one.id()), bands.get(other.id())));
                if (!group.equals(otherGroup) && meet && texts.get(one.id()).same(texts.get(other.id()))) {
                    groups.replaceAll((id, old) -> old.equals(otherGroup) ? group : old);
                }
            }
        }
        return groups;
    }

    /** Bands lie in the same order in every text. */
    private static int shared(List<String> bands, List<String> others) {
        int shared = 0;
        for (int i = 0; i < Math.min(bands.size(), others.size()); i++) {
            shared += bands.get(i).equals(others.get(i)) ? 1 : 0;
        }
        return shared;
    }

    private void note(Report report, String group, List<String> bands) {
        List<String> keys = new ArrayList<>();
        bands.forEach(band -> keys.add(COPY + band));
        keys.add(groupKey(group));
        TreeSet<String> parties = new TreeSet<>();
        if (report.isRead()) {
            Names.bundled().find(report.text()).forEach(name -> parties.add(name.code()));
        }
        var last = report.published() == null
                ? null
                : Edtf.parse(report.published()).lastDay();
        store.derived().take(new TakenRow(report.id(), group, last == null ? null : last.toString(), parties, keys));
    }

    private List<Told> tellUndated(Report report) {
        TakenRow taken = store.derived().taken(report.id()).orElseThrow();
        String group = taken.copyOf();
        List<Told> plain = tell(report, group, null);
        Collection<String> keys = datingKeys(plain);
        List<String> foundBy = new ArrayList<>(taken.keys());
        foundBy.removeIf(key -> key.startsWith(UNDATED));
        keys.forEach(key -> foundBy.add(UNDATED + key));
        store.derived().take(new TakenRow(report.id(), group, taken.lastDay(), taken.parties(), foundBy));
        List<Told> others = new ArrayList<>();
        store.derived().tellingsIn(keys).forEach(row -> others.add(TellingJson.read(row.json())));
        Dating dating = Dating.of(plain, others).orElse(null);
        return dating == null ? plain : tell(report, group, dating);
    }

    private static Collection<String> datingKeys(List<Told> tellings) {
        TreeSet<String> keys = new TreeSet<>();
        tellings.forEach(told -> keys.addAll(Blocks.datingKeys(told)));
        return keys;
    }

    private List<Told> tell(Report report, String group, Dating dating) {
        Reading reading = cached(report);
        String published = report.published() != null ? report.published() : dating == null ? null : dating.day();
        Source source = new Source(report.id(), published, report.published() != null, group, report.outlet());
        List<Told> tellings = new ArrayList<>();
        for (Telling telling : resolver.resolve(report, reading, published, dating == null ? null : dating.because())) {
            tellings.add(new Told(telling, source));
        }
        return tellings;
    }

    /** Puts the tellings of some reports in the place of their old ones, and reconciles what they touch. */
    private void replace(Map<String, List<Told>> byReport) {
        TreeSet<String> touched = new TreeSet<>();
        Likeness likeness = new Likeness();
        for (Map.Entry<String, List<Told>> each : byReport.entrySet()) {
            store.derived().tellingsFrom(each.getKey()).forEach(row -> touched.add(row.component()));
            for (Told told : each.getValue()) {
                for (TellingRow row : store.derived().tellingsIn(Blocks.keys(told))) {
                    if (!touched.contains(row.component())
                            && likeness.of(told, TellingJson.read(row.json())) >= Likeness.LINK) {
                        touched.add(row.component());
                    }
                }
            }
        }
        List<Told> together = new ArrayList<>();
        for (TellingRow row : store.derived().tellingsOf(touched)) {
            if (!byReport.containsKey(row.report())) {
                together.add(TellingJson.read(row.json()));
            }
        }
        byReport.values().forEach(together::addAll);
        store.derived().replace(Rows.of(touched, Component.reconcile(together)));
    }

    private Map<String, Reading> read(Collection<Report> reports) {
        Map<String, Reading> readings = new HashMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(readers)) {
            Map<String, Future<Reading>> running = new TreeMap<>();
            for (Report report : reports) {
                if (report.isRead()
                        && store.readings().find(report.id(), reader.version()).isEmpty()) {
                    running.put(report.id(), pool.submit(() -> reader.read(report)));
                }
            }
            for (Map.Entry<String, Future<Reading>> each : running.entrySet()) {
                readings.put(each.getKey(), each.getValue().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException known) {
                throw known;
            }
            throw new IllegalStateException("a report could not be read: " + e.getCause(), e.getCause());
        }
        return readings;
    }

    private void keep(Reading reading) {
        store.readings()
                .keep(reading.report(), reader.version(), Json.write(reading).getBytes(StandardCharsets.UTF_8));
    }

    private Reading cached(Report report) {
        if (!report.isRead()) {
            return new Reading(report.id(), reader.version(), List.of(), List.of(), List.of());
        }
        return store.readings()
                .find(report.id(), reader.version())
                .map(json -> Json.read(new String(json, StandardCharsets.UTF_8), Reading.class))
                .orElseGet(() -> {
                    Reading reading = reader.read(report);
                    keep(reading);
                    return reading;
                });
    }
}
