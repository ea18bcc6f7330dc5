package org.servanda.store;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;

/** Measures the store on synthetic registers of 1,000 and of so many entries; benchmarks/speed/store.md tells how to run it. */
final class StoreSpeed {

    private static final int ROUNDS = 50;
    private static final int PARTIES = 250;
    private static final int OF_A_COMPONENT = 5;
    private static final LocalDate START = LocalDate.of(1990, 1, 1);
    private static final List<String> AREAS = List.of(
            "Agriculture", "Culture", "Defense", "Energy", "Foreign Trade", "Health", "Technology", "Transportation");

    private StoreSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Path folder = Files.createTempDirectory("store-speed");
        Path small = folder.resolve("small.db");
        Path large = folder.resolve("large.db");
        StoreSpeed speed = new StoreSpeed();
        speed.measure(small, 1_000);
        speed.measure(large, many);
        speed.compare(small, 1_000, large, many);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void measure(Path file, int entries) throws Exception {
        System.out.printf(Locale.ROOT, "%n%d entries%n", entries);
        long before = System.nanoTime();
        try (Store store = Store.open(file, Store.Mode.WRITE)) {
            store.inTransaction(() -> {
                for (int component = 0; component < entries / OF_A_COMPONENT; component++) {
                    store.derived().replace(part(component, List.of(), 0));
                }
                return null;
            });
        }
        say("fill in one transaction", System.nanoTime() - before);
        System.out.printf(Locale.ROOT, "%-75s %8.1f MB%n", "size of the file", Files.size(file) / 1e6);
        median(
                "open to read, and close",
                () -> Store.open(file, Store.Mode.READ).close());
        try (Store store = Store.open(file, Store.Mode.READ)) {
            list(store.derived());
        }
        try (Store store = Store.open(file, Store.Mode.WRITE)) {
            write(store);
            Path copy = file.resolveSibling("copy.db");
            long start = System.nanoTime();
            store.backup(copy);
            say("backup", System.nanoTime() - start);
        }
        long start = System.nanoTime();
        Store.restore(file.resolveSibling("copy.db"), file, "restore");
        say("restore", System.nanoTime() - start);
    }

    private void list(Derived derived) {
        Filter commitments = Filter.ALL.kinds(List.of("commitment"));
        String common = party(0);
        String rare = party(PARTIES - 1);
        time(derived, "commitments, first 50", commitments.page(50, 0));
        time(
                derived,
                "the commonest party, first 50",
                commitments.parties(List.of(common)).page(50, 0));
        time(derived, "the commonest party, all", commitments.parties(List.of(common)));
        time(derived, "a rare party, all", commitments.parties(List.of(rare)));
        time(derived, "the two commonest parties, all", commitments.parties(List.of(common, party(1))));
        time(derived, "due before 1992, all", commitments.due(null, "1992-01-01"));
        time(
                derived,
                "due before 2010 by due day, first 50",
                commitments.due(null, "2010-01-01").order(Filter.Order.DUE).page(50, 0));
        time(derived, "one area, first 50", commitments.areas(List.of("Energy")).page(50, 0));
        time(
                derived,
                "party, area, status, due before 2010, all",
                commitments
                        .parties(List.of(common))
                        .areas(List.of("Energy"))
                        .statuses(List.of("Limited"))
                        .due(null, "2010-01-01"));
        time(
                derived,
                "dated in 2001, latest first, all",
                commitments.date("2001-01-01", "2002-01-01").order(Filter.Order.LATEST));
        time(derived, "by a mention's id", Filter.ALL.id("m-42-3"));
        median("count, the commonest party", () -> derived.count(commitments.parties(List.of(common))));
    }

    private void time(Derived derived, String what, Filter filter) {
        long start = System.nanoTime();
        int found = derived.entries(filter).size();
        double first = (System.nanoTime() - start) / 1e6;
        median(
                String.format(Locale.ROOT, "list: %s (%d; first time %.1f)", what, found, first),
                () -> derived.entries(filter));
    }

    /** Adds reports to both registers by turns, so that what else the machine does weighs on both alike. */
    private void compare(Path small, int few, Path large, int many) throws Exception {
        for (Path file : List.of(small, large)) {
            // what the system still has to write would weigh on the first commits
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
        System.out.printf(
                Locale.ROOT, "%nadd a report to a component of ten tellings, %d against %d entries%n", few, many);
        Random choice = new Random(2);
        try (Store one = Store.open(small, Store.Mode.WRITE);
                Store other = Store.open(large, Store.Mode.WRITE)) {
            for (int tellings : new int[] {1, 5}) {
                long[][] before = new long[2][ROUNDS];
                long[][] whole = new long[2][ROUNDS];
                for (int i = -10; i < ROUNDS; i++) {
                    long[] first = add(one, choice.nextInt(few / OF_A_COMPONENT), tellings, choice.nextLong());
                    long[] second = add(other, choice.nextInt(many / OF_A_COMPONENT), tellings, choice.nextLong());
                    if (i >= 0) {
                        before[0][i] = first[0];
                        before[1][i] = second[0];
                        whole[0][i] = first[1];
                        whole[1][i] = second[1];
                    }
                }
                say(tellings + " tellings, before the commit", before);
                say(tellings + " tellings, with the commit", whole);
            }
        }
    }

    /** Nanoseconds until the commit, and with it. */
    private long[] add(Store store, int component, int tellings, long number) {
        Arrival arrival = Samples.arrival("a.txt", "Ghana promised " + number + " wells.");
        long start = System.nanoTime();
        long work = store.inTransaction(() -> {
            store.reports().add(List.of(arrival));
            List<String> near = store.derived().neighbours(List.of("block-" + component));
            store.derived().tellingsOf(near);
            store.derived().replace(part(component, near, tellings));
            return System.nanoTime() - start;
        });
        return new long[] {work, System.nanoTime() - start};
    }

    private static void say(String what, long[][] times) {
        Arrays.sort(times[0]);
        Arrays.sort(times[1]);
        double small = times[0][ROUNDS / 2] / 1e6;
        double large = times[1][ROUNDS / 2] / 1e6;
        System.out.printf(Locale.ROOT, "%-50s %8.2f ms %8.2f ms, ratio %.2f%n", what, small, large, large / small);
    }

    private void write(Store store) {
        Random words = new Random(3);
        List<Arrival> batch = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            String text = words.ints(700, 0, 5000)
                    .mapToObj(word -> Integer.toString(word, 36))
                    .toList()
                    .toString();
            batch.add(Samples.arrival(i + ".txt", text));
        }
        long start = System.nanoTime();
        store.reports().add(batch);
        say("2000 reports of 3 KB in one transaction", System.nanoTime() - start);
        start = System.nanoTime();
        store.reports().add(batch);
        say("the same again", System.nanoTime() - start);
    }

    /**
     * Five entries with two tellings each, which share a block.
     *
     * @param more how many of the entries have a third telling
     */
    private Replacement part(int number, List<String> replaced, int more) {
        Random random = new Random(number);
        List<TellingRow> tellings = new ArrayList<>();
        List<EntryRow> entries = new ArrayList<>();
        String component = "c-" + number;
        for (int i = 0; i < OF_A_COMPONENT; i++) {
            TreeSet<String> parties = new TreeSet<>(List.of(party(skewed(random)), party(skewed(random))));
            String day = START.plusDays(random.nextInt(10_000)).toString();
            String mention = "m-" + number + "-" + i;
            List<String> mentions = new ArrayList<>(List.of(mention, mention + "b"));
            if (i < more) {
                mentions.add(mention + "c");
            }
            for (String id : mentions) {
                tellings.add(new TellingRow(
                        id,
                        Integer.toString(number),
                        "commitment",
                        component,
                        List.of("block-" + number, "block-" + number + "-" + i, parties + day.substring(0, 7)),
                        json(id, 900)));
            }
            entries.add(new EntryRow(
                    "commitment-" + number + "-" + i,
                    i == 4 ? "event" : "commitment",
                    i % 2 == 0 ? "commitment" : "proposal",
                    random.nextInt(4) == 0 ? "Limited" : null,
                    component,
                    day,
                    random.nextInt(3) == 0
                            ? START.plusDays(random.nextInt(12_000)).toString()
                            : null,
                    day,
                    day,
                    day,
                    parties,
                    List.of(AREAS.get(random.nextInt(AREAS.size()))),
                    mentions,
                    List.of("r-" + number),
                    json(mentions.toString(), 2000)));
        }
        return new Replacement(replaced, tellings, entries, List.of());
    }

    /** The n-th commonest party comes up about 1/n as often as the commonest. */
    private static int skewed(Random random) {
        return (int) Math.pow(PARTIES, random.nextDouble()) - 1;
    }

    private static String party(int number) {
        return String.format(Locale.ROOT, "P%03d", number);
    }

    private static String json(String id, int length) {
        return "{\"id\":\"" + id + "\",\"quote\":\"" + "said so ".repeat(length / 8) + "\"}";
    }

    private static void median(String what, Runnable work) {
        long[] times = new long[ROUNDS];
        for (int i = -5; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            if (i >= 0) {
                times[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        say(what, times[ROUNDS / 2]);
    }

    private static void say(String what, long nanoseconds) {
        System.out.printf(Locale.ROOT, "%-75s %8.2f ms%n", what, nanoseconds / 1e6);
    }
}
