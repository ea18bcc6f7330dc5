package org.servanda.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Chooses the value of a field that is shown: the commonest among independent sources, ties to the most specific (design, section 5). A report
 * that gives several values counts for its first.
 */
final class FieldChoice {

    /** A value and the independent sources that give it. */
    private record Candidate(Object value, TreeSet<String> sources, int rank) {}

    /** Stages of an event, then of a paper, each after those that come before it. */
    private static final List<Object> STAGES = List.of(
            "planned",
            "cancelled",
            "happened",
            "negotiated",
            "agreed",
            "adopted",
            "signed",
            "ratified",
            "in force",
            "suspended",
            "ended");

    private FieldChoice() {}

    static Field choose(String name, List<Told> tellings) {
        Map<String, FieldValue> first = new LinkedHashMap<>();
        List<FieldValue> byReport = new ArrayList<>();
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        Map<String, String> spokenFor = new TreeMap<>();
        for (Told told : tellings) {
            Object value = Fields.of(told.telling().thing()).get(name);
            if (value == null) {
                continue;
            }
            String report = told.source().report();
            String key = report + " " + value;
            FieldValue known = first.get(key);
            List<String> mentions = new ArrayList<>(known == null ? List.of() : known.mentions());
            mentions.add(told.telling().mention().id());
            FieldValue now = new FieldValue(value, report, mentions);
            if (known == null) {
                byReport.add(now);
            } else {
                byReport.set(byReport.indexOf(known), now);
            }
            first.put(key, now);
            Candidate candidate = candidates.computeIfAbsent(
                    value.toString(), text -> new Candidate(value, new TreeSet<>(), candidates.size()));
            String counted = spokenFor.putIfAbsent(told.source().group(), value.toString());
            if (counted == null) {
                candidate.sources().add(told.source().group());
            }
        }
        if (candidates.isEmpty()) {
            return new Field(name, null, "no report says", List.of(), 0);
        }
        Candidate best = null;
        int speaking = spokenFor.size();
        boolean tied = false;
        if (name.equals("status") && candidates.size() > 1) {
            return furthest(name, candidates.values(), byReport, speaking);
        }
        for (Candidate candidate : candidates.values()) {
            int order = best == null
                    ? 1
                    : Integer.compare(candidate.sources().size(), best.sources().size());
            tied = order == 0 || (tied && order < 0);
            if (order > 0 || (order == 0 && specificity(candidate.value()) > specificity(best.value()))) {
                best = candidate;
            }
        }
        String rule = candidates.size() == 1
                ? "the only value given"
                : tied ? "a tie: the most specific" : "the commonest among independent sources";
        double score = 1 - (double) best.sources().size() / speaking;
        return new Field(name, best.value(), rule, byReport, round(score));
    }

    /**
     * What is planned, then held, has one status, the last; a paper is signed although earlier reports knew it as negotiated. So the furthest stage told
     * is shown, in the order of the kinds' own stages.
     */
    private static Field furthest(
            String name, Collection<Candidate> candidates, List<FieldValue> byReport, int speaking) {
        Candidate furthest = null;
        int most = 0;
        for (Candidate candidate : candidates) {
            most = Math.max(most, candidate.sources().size());
            if (furthest == null || STAGES.indexOf(candidate.value()) > STAGES.indexOf(furthest.value())) {
                furthest = candidate;
            }
        }
        return new Field(
                name, furthest.value(), "the furthest stage told", byReport, round(1 - (double) most / speaking));
    }

    /** Dates by their precision, lists and objects by what they hold, words by their length. */
    private static int specificity(Object value) {
        return switch (value) {
            case Collection<?> list -> 100 * list.size() + list.toString().length();
            case Map<?, ?> object -> object.toString().length();
            case null -> -1;
            default -> value.toString().length();
        };
    }

    private static double round(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
