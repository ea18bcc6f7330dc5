package org.servanda.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.servanda.Servanda;
import org.servanda.Settings;
import org.servanda.intake.Received;

/** What it takes to add one report to a small and to a large register, by turns, so that what else the machine does weighs on both alike. */
final class AddSpeed {

    private static final int WARMING = 100;
    private static final int ROUNDS = 101;

    /** Numbers that no register was filled with. */
    private static final int NEW = 10_000_000;

    private AddSpeed() {}

    /** @param arguments the small file and the large one, both made by {@link LargeRegister} */
    public static void main(String[] arguments) {
        try (Servanda small = Servanda.open(Settings.of(Path.of(arguments[0])).calledBy("the benchmark"));
                Servanda large =
                        Servanda.open(Settings.of(Path.of(arguments[1])).calledBy("the benchmark"))) {
            List<Servanda> registers = List.of(small, large);
            int next = NEW + (int) (System.currentTimeMillis() / 100 % 100_000_000);
            int[] reports = {small.reports(), large.reports()};
            int[] records = {LargeRegister.records(small), LargeRegister.records(large)};
            double[][] times = new double[2][ROUNDS];
            for (int round = -WARMING; round < ROUNDS; round++) {
                for (int i = 0; i < 2; i++) {
                    Received report = SyntheticReports.late(next++, reports[i]);
                    long begun = System.nanoTime();
                    registers.get(i).take(List.of(report));
                    if (round >= 0) {
                        times[i][round] = (System.nanoTime() - begun) / 1e6;
                    }
                }
            }
            for (int i = 0; i < 2; i++) {
                Arrays.sort(times[i]);
                System.out.printf(
                        Locale.ROOT,
                        "%7d records: median %.1f ms of %d (quartiles %.1f and %.1f)%n",
                        records[i],
                        times[i][ROUNDS / 2],
                        ROUNDS,
                        times[i][ROUNDS / 4],
                        times[i][3 * ROUNDS / 4]);
            }
            System.out.printf(Locale.ROOT, "ratio %.2f%n", times[1][ROUNDS / 2] / times[0][ROUNDS / 2]);
        }
    }
}
