package org.servanda.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which passages of the gold an export has found.
 *
 * @param matches pairs in which the gold does not call the passage wrong
 * @param counts wanted passages found, passages held against the export, passages asked for, outlets' opinions given
 * @param missed wanted passages that were not found
 * @param unasked passages of the export that nothing asks for
 */
record Detection(List<Match> matches, Counts counts, List<PlacedPassage> missed, List<PlacedPassage> unasked) {

    record Match(PlacedPassage given, PlacedPassage gold) {}

    record Counts(int found, int given, int asked, int opinions) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(found + other.found, given + other.given, asked + other.asked, opinions + other.opinions);
        }

        Rate rate() {
            return Rate.of(found, given, found, asked);
        }
    }

    static Detection of(List<PlacedPassage> given, List<PlacedPassage> gold) {
        List<Match> matches = new ArrayList<>();
        Set<Integer> rightGiven = new HashSet<>();
        Set<Integer> foundGold = new HashSet<>();
        int[] paired = new int[PlacedPassage.Wanted.values().length];
        for (Pairing.Pair pair : Pairing.of(given, gold)) {
            PlacedPassage asked = gold.get(pair.gold());
            paired[asked.wanted().ordinal()]++;
            foundGold.add(pair.gold());
            if (asked.wanted() != PlacedPassage.Wanted.NO) {
                rightGiven.add(pair.given());
                matches.add(new Match(given.get(pair.given()), asked));
            }
        }
        List<PlacedPassage> missed = new ArrayList<>();
        int asked = 0;
        for (int j = 0; j < gold.size(); j++) {
            if (gold.get(j).isWanted()) {
                asked++;
                if (!foundGold.contains(j)) {
                    missed.add(gold.get(j));
                }
            }
        }
        List<PlacedPassage> unasked = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (!rightGiven.contains(i)) {
                unasked.add(given.get(i));
            }
        }
        Counts counts = new Counts(
                paired[PlacedPassage.Wanted.YES.ordinal()],
                given.size() - paired[PlacedPassage.Wanted.OPTIONAL.ordinal()],
                asked,
                paired[PlacedPassage.Wanted.NO.ordinal()]);
        return new Detection(matches, counts, missed, unasked);
    }
}
