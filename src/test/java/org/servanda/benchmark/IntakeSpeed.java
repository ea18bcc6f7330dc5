package org.servanda.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.servanda.Servanda;
import org.servanda.Settings;
import org.servanda.intake.Intake;
import org.servanda.intake.IntakeLimits;
import org.servanda.intake.Outcome;
import org.servanda.intake.Received;
import org.servanda.store.Arrival;
import org.servanda.store.Store;

/**
 * How many plain texts come in within a second: found, decoded, their language told, and kept for good; and how many when they are also read into the
 * register. benchmarks/speed/README.md tells how to run it.
 */
final class IntakeSpeed {

    private static final int REPORTS = 2000;
    private static final int BATCH = 64;
    private static final int ROUNDS = 5;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private IntakeSpeed() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("intake-speed");
        Path texts = Files.createDirectory(folder.resolve("texts"));
        long bytes = 0;
        for (int i = 0; i < REPORTS; i++) {
            byte[] text = SyntheticReports.text(i).getBytes(StandardCharsets.UTF_8);
            bytes += text.length;
            Files.write(texts.resolve(i + ".txt"), text);
        }
        System.out.printf(Locale.ROOT, "%d texts of %d bytes on average%n", REPORTS, bytes / REPORTS);
        double[][] kept = new double[2][ROUNDS];
        double[][] read = new double[2][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Path keeping = folder.resolve("kept" + round + ".db");
            Path reading = folder.resolve("read" + round + ".db");
            measure(() -> keep(texts, keeping), kept, round);
            measure(() -> read(texts, reading), read, round);
        }
        say("taken in and kept", kept);
        say("taken in, kept, read and reconciled", read);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** By the clock, and by the time that all threads spent on a processor, which other work on the machine does not lengthen. */
    private static void measure(Runnable work, double[][] rates, int round) {
        long processor = PROCESS.getProcessCpuTime();
        long clock = System.nanoTime();
        work.run();
        rates[0][round] = REPORTS * 1e9 / (System.nanoTime() - clock);
        rates[1][round] = REPORTS * 1e9 / (PROCESS.getProcessCpuTime() - processor);
    }

    private static void keep(Path texts, Path register) {
        try (Store store = Store.open(register, Store.Mode.WRITE)) {
            List<Arrival> waiting = new ArrayList<>();
            each(texts, received -> {
                waiting.add(new Arrival(received.report(), received.bytes(), received.mediaType()));
                if (waiting.size() == BATCH) {
                    store.reports().add(waiting);
                    waiting.clear();
                }
            });
            store.reports().add(waiting);
        }
    }

    private static void read(Path texts, Path register) {
        try (Servanda servanda = Servanda.open(Settings.of(register).withReaders(1))) {
            List<Received> waiting = new ArrayList<>();
            each(texts, received -> {
                waiting.add(received);
                if (waiting.size() == BATCH) {
                    servanda.take(waiting);
                    waiting.clear();
                }
            });
            servanda.take(waiting);
        }
    }

    private static void each(Path texts, Consumer<Received> sink) {
        try (Intake intake = Intake.open(IntakeLimits.STANDARD)) {
            Intake.Options options = new Intake.Options(false, InputStream.nullInputStream(), Instant.EPOCH);
            intake.take(List.of(texts.toString()), options, outcome -> {
                if (outcome instanceof Outcome.Read read) {
                    sink.accept(read.received());
                }
            });
        }
    }

    private static void say(String what, double[][] rates) {
        for (int i = 0; i < 2; i++) {
            double first = rates[i][0];
            Arrays.sort(rates[i]);
            System.out.printf(
                    Locale.ROOT,
                    "%-36s %6.0f reports a second %s (median of %d, %.0f to %.0f; the first, cold, %.0f)%n",
                    what,
                    rates[i][ROUNDS / 2],
                    i == 0 ? "by the clock" : "of processor time",
                    ROUNDS,
                    rates[i][0],
                    rates[i][ROUNDS - 1],
                    first);
        }
    }
}
