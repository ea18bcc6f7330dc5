package org.servanda.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.servanda.Query;
import org.servanda.Servanda;
import org.servanda.Settings;
import org.servanda.intake.Received;

/** Fills a register with synthetic reports the way that {@code servanda read} does, until it holds so many records. */
final class LargeRegister {

    static final List<String> RECORDS = List.of("events", "instruments", "commitments", "statements", "progress");

    private static final int BATCH = 64;

    private LargeRegister() {}

    /** @param arguments the file, and how many records */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        int wanted = Integer.parseInt(arguments[1]);
        try (Servanda servanda = Servanda.open(Settings.of(file).calledBy("the benchmark"))) {
            int next = servanda.reports();
            long begun = System.nanoTime();
            long lap = begun;
            for (int batch = 1; records(servanda) < wanted; batch++) {
                List<Received> reports = new ArrayList<>();
                for (int i = 0; i < BATCH; i++) {
                    reports.add(SyntheticReports.received(next++));
                }
                servanda.take(reports);
                if (batch % 32 == 0) {
                    long now = System.nanoTime();
                    System.out.printf(
                            Locale.ROOT,
                            "%7d reports %7d records %6.0f s, lately %6.1f reports/s%n",
                            next,
                            records(servanda),
                            (now - begun) / 1e9,
                            32 * BATCH * 1e9 / (now - lap));
                    lap = now;
                }
            }
            System.out.println(next + " reports, " + records(servanda) + " records");
        }
    }

    static int records(Servanda servanda) {
        int records = 0;
        for (String what : RECORDS) {
            records += servanda.count(what, Query.all(LocalDate.EPOCH));
        }
        return records;
    }
}
