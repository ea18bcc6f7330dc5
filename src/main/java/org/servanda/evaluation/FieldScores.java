package org.servanda.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far the fields of matched records agree, one comparison a matched passage. */
final class FieldScores {

    private static final JsonNode ONE = IntNode.valueOf(1);

    private final Map<String, List<Double>> scores = new LinkedHashMap<>();

    FieldScores() {
        List.of(
                        "passage IoU",
                        "kind",
                        "bound",
                        "said_by",
                        "areas",
                        "target",
                        "due",
                        "event participants",
                        "event status",
                        "event date",
                        "instrument parties",
                        "instrument status",
                        "instrument signed",
                        "instrument count")
                .forEach(field -> scores.put(field, new ArrayList<>()));
    }

    /** One mean a field, in the order in which they are printed. */
    Map<String, Mean> means() {
        Map<String, Mean> means = new LinkedHashMap<>();
        scores.forEach((field, values) -> means.put(field, Mean.of(values)));
        return means;
    }

    void passages(List<Detection.Match> matches) {
        for (Detection.Match match : matches) {
            add("passage IoU", match.given().place().commonShare(match.gold().place()));
        }
    }

    void undertakings(List<Detection.Match> matches) {
        for (Detection.Match match : matches) {
            Item given = match.given().item();
            Item gold = match.gold().item();
            add("kind", Values.isOneOf(given.get("kind"), gold.get("kind"), gold.get("kind_also")));
            add("bound", bound(given, gold));
            add(
                    "said_by",
                    NameSets.likeness(NameSets.surnames(given.get("said_by")), NameSets.surnames(gold.get("said_by"))));
            add(
                    "areas",
                    NameSets.likeness(NameSets.lowerCase(given.get("areas")), NameSets.lowerCase(gold.get("areas"))));
            if (eitherGives("target", given, gold)) {
                add("target", Targets.same(given.get("target"), gold.get("target")));
            }
            if (eitherGives("due", given, gold)) {
                add("due", Days.sameDue(given.get("due"), gold.get("due"), gold.get("due_basis")));
            }
        }
    }

    void events(List<Detection.Match> matches) {
        for (Detection.Match match : matches) {
            things(
                    "event",
                    "participants",
                    "date",
                    match.given().item(),
                    match.gold().item());
        }
    }

    void instruments(List<Detection.Match> matches) {
        for (Detection.Match match : matches) {
            Item given = match.given().item();
            Item gold = match.gold().item();
            things("instrument", "parties", "signed", given, gold);
            JsonNode offered = count(given);
            JsonNode asked = count(gold);
            if (offered != null && Values.isGiven(offered) || asked != null && Values.isGiven(asked)) {
                add("instrument count", offered != null && asked != null && Values.same(offered, asked));
            }
        }
    }

    private void things(String name, String who, String when, Item given, Item gold) {
        Set<String> offered = NameSets.codesAlone(given.get(who));
        add(name + " " + who, NameSets.likeness(offered, NameSets.codesAlone(gold.get(who))));
        if (Values.isGiven(gold.get("status"))) {
            add(name + " status", Values.same(given.get("status"), gold.get("status")));
        }
        if (Values.isGiven(gold.get(when))) {
            add(name + " " + when, Days.sameDate(given.get(when), gold.get(when)));
        }
    }

    /** Likeness to whichever of the gold's answers comes nearest. */
    private static double bound(Item given, Item gold) {
        Set<String> offered = NameSets.codes(given.get("bound"));
        double best = NameSets.likeness(offered, NameSets.codes(gold.get("bound")));
        JsonNode others = gold.get("bound_also");
        boolean several = others.isArray() && !others.isEmpty() && others.get(0).isArray();
        for (JsonNode other :
                several ? Values.listed(others) : Values.isGiven(others) ? List.of(others) : List.<JsonNode>of()) {
            best = Math.max(best, NameSets.likeness(offered, NameSets.codes(other)));
        }
        return best;
    }

    /** Null where it is left out or one: a single paper needs no number. */
    private static JsonNode count(Item instrument) {
        JsonNode count = instrument.get("count");
        return count.isNull() || Values.same(count, ONE) ? null : count;
    }

    private static boolean eitherGives(String field, Item given, Item gold) {
        return Values.isGiven(given.get(field)) || Values.isGiven(gold.get(field));
    }

    private void add(String field, boolean right) {
        add(field, right ? 1 : 0);
    }

    private void add(String field, double score) {
        scores.get(field).add(score);
    }
}
