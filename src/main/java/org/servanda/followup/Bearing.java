package org.servanda.followup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.servanda.register.Wording;

/**
 * Proposes on which earlier record a report of progress bears: by parties, area, what is measured, the paper's noun, and the wording of the passages. A person
 * confirms it.
 */
public final class Bearing {

    /** Below this nothing is proposed. */
    private static final double SURE = 0.45;

    private static final double PARTIES = 0.25;
    private static final double WORDING = 0.5;
    private static final double AREAS = 0.15;
    private static final double PAPER = 0.25;
    private static final double MEASURE = 0.25;

    private Bearing() {}

    /**
     * One side of the comparison.
     *
     * @param id the record's id
     * @param parties codes of those whose matter it is
     * @param measured the unit of what is to be reached or was reached, or null
     * @param paper the noun of a paper, or null
     * @param first day of its first passage, ISO 8601, or null
     * @param quotes its passages
     */
    public record Side(
            String id,
            Set<String> parties,
            Set<String> areas,
            String measured,
            String paper,
            String first,
            List<String> quotes) {

        public Side {
            parties = Set.copyOf(parties);
            areas = Set.copyOf(areas);
            quotes = List.copyOf(quotes);
        }
    }

    /** The earlier record that a step most surely bears on; ties go to the smaller id; none where nothing is sure enough. */
    public static Optional<String> of(Side step, List<Side> earlier) {
        Side best = null;
        double highest = SURE;
        for (Side candidate : earlier) {
            boolean later = step.first() != null
                    && candidate.first() != null
                    && candidate.first().compareTo(step.first()) > 0;
            double score = later ? 0 : score(step, candidate);
            boolean first = best != null && score == highest && candidate.id().compareTo(best.id()) < 0;
            if (score > highest || first || best == null && score >= SURE) {
                best = candidate;
                highest = score;
            }
        }
        return Optional.ofNullable(best).map(Side::id);
    }

    private static double score(Side step, Side candidate) {
        double score =
                PARTIES * shared(step.parties(), candidate.parties()) + AREAS * shared(step.areas(), candidate.areas());
        if (step.measured() != null && step.measured().equals(candidate.measured())) {
            score += MEASURE;
        }
        double wording = 0;
        for (String quote : step.quotes()) {
            TreeMap<String, Integer> stems = Wording.stems(quote);
            if (candidate.paper() != null && Wording.cosine(stems, Wording.stems(candidate.paper())) > 0) {
                wording = Math.max(wording, PAPER / WORDING);
            }
            for (String other : candidate.quotes()) {
                wording = Math.max(wording, Wording.cosine(stems, Wording.stems(other)));
            }
        }
        return score + WORDING * wording;
    }

    private static double shared(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        TreeSet<String> both = new TreeSet<>(a);
        both.retainAll(b);
        return (double) both.size() / Math.min(a.size(), b.size());
    }
}
