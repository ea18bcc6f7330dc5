package org.servanda.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges the links from progress to earlier records. A link is right where its passage matches, the record it bears on is one that the gold
 * names, and the relation agrees. Which gold record an exported record is, its matched passages tell.
 */
final class FollowUps {

    /** By the id of an exported record: how many of its passages match passages of each gold record. */
    private final Map<JsonNode, Map<JsonNode, Integer>> matchedPassages = new LinkedHashMap<>();

    void learn(List<Detection.Match> matches) {
        for (Detection.Match match : matches) {
            matchedPassages
                    .computeIfAbsent(match.given().item().get("id"), unused -> new HashMap<>())
                    .merge(match.gold().item().get("id"), 1, Integer::sum);
        }
    }

    Detection.Counts judge(List<PlacedPassage> given, List<PlacedPassage> gold) {
        int right = 0;
        int optional = 0;
        for (Pairing.Pair pair : Pairing.of(given, gold)) {
            PlacedPassage asked = gold.get(pair.gold());
            if (asked.wanted() == PlacedPassage.Wanted.OPTIONAL) {
                optional++;
            } else if (asked.isWanted() && isRight(given.get(pair.given()).item(), asked.item())) {
                right++;
            }
        }
        int wanted = 0;
        for (PlacedPassage passage : gold) {
            if (passage.isWanted()) {
                wanted++;
            }
        }
        return new Detection.Counts(right, given.size() - optional, wanted, 0);
    }

    private boolean isRight(Item given, Item gold) {
        return bearsOnTheSame(given, gold)
                && Values.isOneOf(given.get("relation"), gold.get("relation"), gold.get("relation_also"));
    }

    /** Of several records borne on, only the first counts. */
    private boolean bearsOnTheSame(Item given, Item gold) {
        List<JsonNode> bearsOn = Values.listed(given.get("bears_on"));
        if (bearsOn.isEmpty()) {
            return false;
        }
        for (JsonNode record : goldRecords(bearsOn.get(0))) {
            if (Values.isOneOf(record, gold.get("bears_on"), gold.get("bears_on_also"))) {
                return true;
            }
        }
        return false;
    }

    /** The gold records with which an exported record shares most passages. */
    private Set<JsonNode> goldRecords(JsonNode exported) {
        Map<JsonNode, Integer> shared = matchedPassages.getOrDefault(exported, Map.of());
        int most = 0;
        for (int passages : shared.values()) {
            most = Math.max(most, passages);
        }
        Set<JsonNode> records = new HashSet<>();
        for (Map.Entry<JsonNode, Integer> record : shared.entrySet()) {
            if (record.getValue() == most) {
                records.add(record.getKey());
            }
        }
        return records;
    }
}
