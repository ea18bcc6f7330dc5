package org.servanda.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges disagreements. One of the export is one of the gold where both name the same field and two values of the one stand on the passages of
 * two values of the other. Only the verdicts that users are shown are counted.
 */
final class Differences {

    private static final Set<String> COUNTED = Set.of("conflict", "disputed", "granularity");
    private static final Set<String> CONFLICTS = Set.of("conflict", "disputed");

    private final List<JsonNode> exported;

    /** By number of an exported disagreement that stands on two places of the gold's reports or more: verdicts of the gold's that it is. */
    private final Map<Integer, Set<String>> verdicts = new TreeMap<>();

    private int found;
    private int asked;

    /** Two values that stand on touching passages, by their numbers. */
    private record Touch(int given, int gold) {}

    Differences(JsonNode export) {
        this.exported = Values.elements(export, "disagreements");
    }

    void judge(Gold gold, Alignment alignment) {
        List<List<List<Place>>> goldPlaces = new ArrayList<>();
        List<Item> golds = gold.items("disagreements");
        for (Item item : golds) {
            goldPlaces.add(places(item.values(), null));
            asked += isAskedFor(item) ? 1 : 0;
        }
        Set<Integer> foundHere = new HashSet<>();
        for (int n = 0; n < exported.size(); n++) {
            List<List<Place>> places = places(exported.get(n), alignment);
            if (places.size() < 2) {
                continue;
            }
            Set<String> matched = verdicts.computeIfAbsent(n, unused -> new HashSet<>());
            for (int k = 0; k < golds.size(); k++) {
                Item item = golds.get(k);
                if (isOne(exported.get(n), places, item, goldPlaces.get(k))) {
                    matched.add(item.get("verdict").asText());
                    if (isAskedFor(item)) {
                        foundHere.add(k);
                    }
                }
            }
        }
        found += foundHere.size();
    }

    Rate rate() {
        int given = 0;
        int right = 0;
        for (Map.Entry<Integer, Set<String>> matched : verdicts.entrySet()) {
            if (COUNTED.contains(verdict(matched.getKey()))) {
                given++;
                right += meet(matched.getValue(), COUNTED) ? 1 : 0;
            }
        }
        return Rate.of(right, given, found, asked);
    }

    /** How many are called a conflict where the gold knows neither conflict nor dispute. */
    int falseConflicts() {
        int conflicts = 0;
        for (Map.Entry<Integer, Set<String>> matched : verdicts.entrySet()) {
            if (verdict(matched.getKey()).equals("conflict") && !meet(matched.getValue(), CONFLICTS)) {
                conflicts++;
            }
        }
        return conflicts;
    }

    private String verdict(int number) {
        return Values.text(Values.get(exported.get(number), "verdict"));
    }

    private static boolean isAskedFor(Item gold) {
        return COUNTED.contains(gold.get("verdict").asText()) && !Values.isGiven(gold.get("optional"));
    }

    private static boolean isOne(
            JsonNode given, List<List<Place>> givenPlaces, Item gold, List<List<Place>> goldPlaces) {
        if (!Values.isOneOf(Values.get(given, "field"), gold.get("field"), gold.get("field_also"))) {
            return false;
        }
        List<Touch> touches = new ArrayList<>();
        for (int i = 0; i < givenPlaces.size(); i++) {
            for (int j = 0; j < goldPlaces.size(); j++) {
                if (anyTouch(givenPlaces.get(i), goldPlaces.get(j))) {
                    touches.add(new Touch(i, j));
                }
            }
        }
        for (Touch a : touches) {
            for (Touch b : touches) {
                if (a.given != b.given && a.gold != b.gold) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean anyTouch(List<Place> given, List<Place> gold) {
        for (Place offered : given) {
            for (Place asked : gold) {
                if (offered.touches(asked)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The places of each value; values without any are left out. Gold, which needs no alignment, is read as it stands. */
    private static List<List<Place>> places(JsonNode disagreement, Alignment alignmentOrNull) {
        List<List<Place>> places = new ArrayList<>();
        for (JsonNode value : Values.elements(disagreement, "values")) {
            List<Place> ofValue = new ArrayList<>();
            for (JsonNode mention : Values.elements(value, "mentions")) {
                Place place = alignmentOrNull == null ? Scorer.goldPlace(mention) : alignmentOrNull.place(mention);
                if (place != null) {
                    ofValue.add(place);
                }
            }
            if (!ofValue.isEmpty()) {
                places.add(ofValue);
            }
        }
        return places;
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        for (String element : a) {
            if (b.contains(element)) {
                return true;
            }
        }
        return false;
    }
}
