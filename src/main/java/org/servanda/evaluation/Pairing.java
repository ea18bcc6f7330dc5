package org.servanda.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs the passages of an export with those of the gold, one to one. Passages that the gold wants go first, then the pairs that have most in
 * common; ties go to records that share more passages, then to those that share more values, then to those that stand first.
 */
final class Pairing {

    private static final List<String> TELLING_FIELDS =
            List.of("kind", "action", "title", "count", "date", "status", "relation", "due", "bound", "target");

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing((Candidate c) -> c.wanted)
            .thenComparing(
                    Comparator.comparingDouble((Candidate c) -> c.commonShare).reversed())
            .thenComparing(Comparator.comparingDouble((Candidate c) -> c.sharedPassages)
                    .reversed())
            .thenComparing(
                    Comparator.comparingInt((Candidate c) -> c.sharedValues).reversed())
            .thenComparingInt(c -> c.pair.given)
            .thenComparingInt(c -> c.pair.gold);

    private final List<PlacedPassage> given;
    private final List<PlacedPassage> gold;
    private final Map<Item, Integer> passagesOf = new HashMap<>();
    private final Map<Items, Integer> touching = new HashMap<>();

    /** Two passages that are one, by their numbers in the two lists. */
    record Pair(int given, int gold) {}

    private record Items(Item given, Item gold) {}

    private record Candidate(
            Pair pair, PlacedPassage.Wanted wanted, double commonShare, double sharedPassages, int sharedValues) {}

    private Pairing(List<PlacedPassage> given, List<PlacedPassage> gold) {
        this.given = given;
        this.gold = gold;
    }

    /** The pairs, best first. */
    static List<Pair> of(List<PlacedPassage> given, List<PlacedPassage> gold) {
        return new Pairing(given, gold).pairs();
    }

    private List<Pair> pairs() {
        List<Pair> touches = touches();
        given.forEach(passage -> passagesOf.merge(passage.item(), 1, Integer::sum));
        gold.forEach(passage -> passagesOf.merge(passage.item(), 1, Integer::sum));
        touches.forEach(pair -> touching.merge(items(pair), 1, Integer::sum));
        List<Candidate> candidates = new ArrayList<>();
        touches.forEach(pair -> candidates.add(candidate(pair)));
        candidates.sort(BEST_FIRST);

        List<Pair> pairs = new ArrayList<>();
        Set<Integer> pairedGiven = new HashSet<>();
        Set<Integer> pairedGold = new HashSet<>();
        for (Candidate candidate : candidates) {
            Pair pair = candidate.pair;
            if (!pairedGiven.contains(pair.given) && !pairedGold.contains(pair.gold)) {
                pairedGiven.add(pair.given);
                pairedGold.add(pair.gold);
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private List<Pair> touches() {
        List<Pair> touches = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            for (int j = 0; j < gold.size(); j++) {
                if (given.get(i).place().touches(gold.get(j).place())) {
                    touches.add(new Pair(i, j));
                }
            }
        }
        return touches;
    }

    private Candidate candidate(Pair pair) {
        PlacedPassage offered = given.get(pair.given);
        PlacedPassage asked = gold.get(pair.gold);
        int both = touching.get(items(pair));
        int either = passagesOf.get(offered.item()) + passagesOf.get(asked.item()) - both;
        int sharedValues = 0;
        for (String field : TELLING_FIELDS) {
            if (Values.same(offered.item().get(field), asked.item().get(field))) {
                sharedValues++;
            }
        }
        return new Candidate(
                pair,
                asked.wanted(),
                offered.place().commonShare(asked.place()),
                (double) both / Math.max(1, either),
                sharedValues);
    }

    private Items items(Pair pair) {
        return new Items(given.get(pair.given).item(), gold.get(pair.gold).item());
    }
}
