package org.servanda.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well passages are gathered into records: B-cubed (Bagga and Baldwin 1998), one item a matched passage.
 *
 * @param precision sum over all items of the share of its given record that belongs to its gold record
 * @param recall sum over all items of the share of its gold record that stands in its given record
 * @param items how many items there are
 */
record BCubed(double precision, double recall, int items) {

    static final BCubed NONE = new BCubed(0, 0, 0);

    private record Both(Item given, Item gold) {}

    static BCubed of(List<Detection.Match> matches) {
        Map<Item, Integer> ofGiven = new HashMap<>();
        Map<Item, Integer> ofGold = new HashMap<>();
        Map<Both, Integer> ofBoth = new HashMap<>();
        for (Detection.Match match : matches) {
            ofGiven.merge(match.given().item(), 1, Integer::sum);
            ofGold.merge(match.gold().item(), 1, Integer::sum);
            ofBoth.merge(new Both(match.given().item(), match.gold().item()), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Detection.Match match : matches) {
            double common =
                    ofBoth.get(new Both(match.given().item(), match.gold().item()));
            precision += common / ofGiven.get(match.given().item());
            recall += common / ofGold.get(match.gold().item());
        }
        return new BCubed(precision, recall, matches.size());
    }

    /** What the same passages would score if every one were a record of its own. */
    static BCubed ofUnmerged(List<Detection.Match> matches) {
        return of(matches.stream()
                .map(match -> new Detection.Match(
                        new PlacedPassage(
                                match.given().place(),
                                new Item(match.given().item().values()),
                                match.given().wanted()),
                        match.gold()))
                .toList());
    }

    BCubed plus(BCubed other) {
        return new BCubed(precision + other.precision, recall + other.recall, items + other.items);
    }

    Rate rate() {
        return Rate.of(precision, items, recall, items);
    }
}
