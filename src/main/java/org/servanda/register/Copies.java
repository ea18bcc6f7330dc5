package org.servanda.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells reports that carry the same text. Candidates come from bands of a minhash sketch (Broder 1997) over runs of five words; two reports are
 * copies where most runs of the shorter stand in the other.
 */
public final class Copies {

    /** Words in a run. */
    private static final int RUN = 5;

    /**
     * Hashes in a sketch, and in a band of it. Reports sharing half of their runs meet in two or more of the 32 bands 99 times in 100, those sharing three in
     * ten 80 times, and those with no more in common than one outlet's closing lines (one run in twenty) 3 times in 1000.
     */
    private static final int HASHES = 64;

    private static final int ROWS = 2;

    /** Bands that two texts must share to be compared. */
    private static final int MEETINGS = 2;

    /** Share of the shorter report's runs that must stand in the other. */
    private static final double COPIED = 0.6;

    /** Below this number of runs a text says too little to be known as a copy. */
    private static final int LEAST_RUNS = 20;

    private final Set<Long> runs;

    private Copies(Set<Long> runs) {
        this.runs = runs;
    }

    /** What is looked at of a text; kept by whoever compares it with many. */
    public static Copies of(String text) {
        return new Copies(runs(text));
    }

    /** Band keys of the text; two texts sharing enough of them are candidates. Empty for very short texts. */
    public List<String> bands() {
        if (runs.size() < LEAST_RUNS) {
            return List.of();
        }
        long[] sketch = new long[HASHES];
        Arrays.fill(sketch, Long.MAX_VALUE);
        for (long run : runs) {
            for (int i = 0; i < HASHES; i++) {
                sketch[i] = Math.min(sketch[i], mix(run + i * 0x9E3779B97F4A7C15L));
            }
        }
        List<String> bands = new ArrayList<>();
        for (int band = 0; band < HASHES / ROWS; band++) {
            long joined = 0;
            for (int row = 0; row < ROWS; row++) {
                joined = mix(joined ^ sketch[band * ROWS + row]);
            }
            bands.add(band + ":" + Long.toHexString(joined));
        }
        return bands;
    }

    /** Whether two texts that share so many bands are worth comparing. */
    public static boolean meet(int sharedBands) {
        return sharedBands >= MEETINGS;
    }

    /** Whether one text carries the other. */
    public boolean same(Copies other) {
        int least = Math.min(runs.size(), other.runs.size());
        if (least < LEAST_RUNS) {
            return false;
        }
        int shared = 0;
        for (long run : runs) {
            shared += other.runs.contains(run) ? 1 : 0;
        }
        return shared >= COPIED * least;
    }

    private static Set<Long> runs(String text) {
        List<String> words = Wording.words(text);
        Set<Long> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            long hash = 0;
            for (int j = i; j < i + RUN; j++) {
                hash = hash * 1_000_003L + words.get(j).hashCode();
            }
            runs.add(mix(hash));
        }
        return runs;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
