package org.servanda.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servanda.report.CodePoints;

/**
 * Measures a register against what people found in the same reports. {@code docs/evaluate.md} says what each figure counts.
 */
public final class Scorer {

    private static final List<String> UNDERTAKINGS = List.of("commitment", "aspiration", "proposal", "request");
    private static final List<String> MERGED = List.of("undertakings", "events", "instruments");

    private final JsonNode export;
    private final Map<String, Detection.Counts> passages = new HashMap<>();
    private final Map<String, BCubed> merging = new HashMap<>();
    private final Map<String, BCubed> mergingNothing = new HashMap<>();
    private final Map<String, Integer> onDistractors = new HashMap<>();
    private final FieldScores fields = new FieldScores();
    private final Differences differences;
    private final List<Scores.Miss> misses = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private Detection.Counts links = Detection.Counts.NONE;
    private int distractors;

    private Scorer(JsonNode export) {
        this.export = export;
        this.differences = new Differences(export);
    }

    /**
     * Scores one export against any number of gold files; the same input gives the same bytes.
     *
     * @param export one object in the shape of the JSON export; what it lacks counts as not given
     */
    public static Scores score(JsonNode export, List<Gold> golds) {
        Scorer scorer = new Scorer(export);
        golds.forEach(scorer::take);
        return scorer.scores(golds);
    }

    /** A gold passage where it stands. */
    static Place goldPlace(JsonNode mention) {
        return new Place(
                mention.get("report").textValue(), Values.number(mention, "start"), Values.number(mention, "end"));
    }

    private void take(Gold gold) {
        Alignment alignment = new Alignment(export, gold);
        missing.addAll(alignment.missing());
        distractors += (int) gold.reports().stream().filter(gold::isDistractor).count();
        for (String group : List.of("commitments", "events", "instruments")) {
            onDistractors.merge(group, onDistractors(group, gold, alignment), Integer::sum);
        }
        FollowUps followUps = new FollowUps();
        for (String group : List.of("commitments", "instruments", "events", "progress", "statements")) {
            if (!group.equals("statements") || gold.holds(group)) {
                take(group, gold, alignment, followUps);
            }
        }
        differences.judge(gold, alignment);
    }

    private void take(String group, Gold gold, Alignment alignment, FollowUps followUps) {
        List<PlacedPassage> asked = asked(group, gold);
        List<PlacedPassage> given = given(group, gold, alignment);
        Detection detection = Detection.of(given, asked);
        count(label(group), detection);
        detection.missed().forEach(passage -> misses.add(miss("missed", group, passage)));
        detection.unasked().forEach(passage -> misses.add(miss("unasked", group, passage)));
        followUps.learn(detection.matches());
        fields.passages(detection.matches());
        switch (group) {
            case "commitments" -> {
                fields.undertakings(detection.matches());
                for (String kind : UNDERTAKINGS) {
                    count(kind, Detection.of(ofKind(kind, given), ofKind(kind, asked)));
                }
                merge(label(group), detection.matches());
            }
            case "events" -> {
                fields.events(detection.matches());
                merge(label(group), detection.matches());
            }
            case "instruments" -> {
                fields.instruments(detection.matches());
                merge(label(group), detection.matches());
            }
            case "progress" -> links = links.plus(followUps.judge(given, asked));
            case "statements" -> {
                // Statements are found or not; the gold names no fields to compare.
            }
            default -> throw new IllegalStateException("no records are called " + group);
        }
    }

    private Scores scores(List<Gold> golds) {
        Map<String, Rate> rates = new LinkedHashMap<>();
        rates.put("undertakings", rate("undertakings"));
        UNDERTAKINGS.forEach(kind -> rates.put(kind, rate(kind)));
        List.of("events", "instruments", "progress").forEach(label -> rates.put(label, rate(label)));
        if (passages.containsKey("statements")) {
            rates.put("statements", rate("statements"));
        }
        missing.sort(GoldTexts.BY_CODE_POINT);
        return new Scores(
                rates,
                passages.getOrDefault("undertakings", Detection.Counts.NONE).opinions(),
                fields.means(),
                rates(merging),
                rates(mergingNothing),
                differences.rate(),
                differences.falseConflicts(),
                links.rate(),
                new Scores.Distractors(
                        distractors,
                        perDistractor("commitments"),
                        perDistractor("events"),
                        perDistractor("instruments")),
                quoteIntegrity(),
                missing,
                worded(misses, golds));
    }

    /** How many records stand on reports that have nothing to register; one that stands on two of them counts twice. */
    private int onDistractors(String group, Gold gold, Alignment alignment) {
        int count = 0;
        for (JsonNode record : Values.elements(export, group)) {
            Set<String> reports = new HashSet<>();
            for (Place place : places(record, alignment)) {
                if (gold.isDistractor(place.report())) {
                    reports.add(place.report());
                }
            }
            count += reports.size();
        }
        return count;
    }

    private List<PlacedPassage> given(String group, Gold gold, Alignment alignment) {
        List<PlacedPassage> given = new ArrayList<>();
        for (JsonNode record : Values.elements(export, group)) {
            Item item = new Item(record);
            for (Place place : places(record, alignment)) {
                if (!gold.isDistractor(place.report())) {
                    given.add(new PlacedPassage(place, item, PlacedPassage.Wanted.YES));
                }
            }
        }
        return given;
    }

    private static List<PlacedPassage> asked(String group, Gold gold) {
        List<PlacedPassage> asked = new ArrayList<>();
        for (Item item : gold.items(group)) {
            for (JsonNode mention : Values.elements(item.values(), "mentions")) {
                asked.add(new PlacedPassage(goldPlace(mention), item, wanted(item, mention)));
            }
        }
        return asked;
    }

    private static PlacedPassage.Wanted wanted(Item item, JsonNode mention) {
        if (item.get("voice").asText().equals("outlet-opinion")) {
            return PlacedPassage.Wanted.NO;
        }
        boolean optional = Values.isGiven(Values.get(mention, "optional")) || Values.isGiven(item.get("optional"));
        return optional ? PlacedPassage.Wanted.OPTIONAL : PlacedPassage.Wanted.YES;
    }

    /** The places of a record's mentions, each once. */
    private static Set<Place> places(JsonNode record, Alignment alignment) {
        Set<Place> places = new LinkedHashSet<>();
        for (JsonNode mention : Values.elements(record, "mentions")) {
            Place place = alignment.place(mention);
            if (place != null) {
                places.add(place);
            }
        }
        return places;
    }

    private static List<PlacedPassage> ofKind(String kind, List<PlacedPassage> passages) {
        return passages.stream()
                .filter(passage -> kind.equals(passage.item().get("kind").textValue()))
                .toList();
    }

    private static String label(String group) {
        return group.equals("commitments") ? "undertakings" : group;
    }

    private void count(String label, Detection detection) {
        passages.merge(label, detection.counts(), Detection.Counts::plus);
    }

    private void merge(String label, List<Detection.Match> matches) {
        merging.merge(label, BCubed.of(matches), BCubed::plus);
        mergingNothing.merge(label, BCubed.ofUnmerged(matches), BCubed::plus);
    }

    private Rate rate(String label) {
        return passages.getOrDefault(label, Detection.Counts.NONE).rate();
    }

    private static Map<String, Rate> rates(Map<String, BCubed> merged) {
        Map<String, Rate> rates = new LinkedHashMap<>();
        MERGED.forEach(label ->
                rates.put(label, merged.getOrDefault(label, BCubed.NONE).rate()));
        return rates;
    }

    private Double perDistractor(String group) {
        return distractors == 0 ? null : (double) onDistractors.getOrDefault(group, 0) / distractors;
    }

    /** Over every passage of the export, the share whose quote is literally the report's text at its offsets. */
    private Mean quoteIntegrity() {
        Map<JsonNode, CodePoints> texts = new HashMap<>();
        for (JsonNode report : Values.elements(export, "reports")) {
            texts.put(Values.get(report, "id"), CodePoints.of(Values.text(Values.get(report, "text"))));
        }
        CodePoints none = CodePoints.of("");
        List<Double> exact = new ArrayList<>();
        for (String group : Gold.GROUPS) {
            for (JsonNode record : Values.elements(export, group)) {
                for (JsonNode mention : GoldTexts.mentions(record)) {
                    CodePoints text = texts.getOrDefault(Values.get(mention, "report"), none);
                    String quote = Values.text(Values.get(mention, "quote"));
                    String words = Slices.slice(text, Values.number(mention, "start"), Values.number(mention, "end"));
                    exact.add(!quote.isEmpty() && words.equals(quote) ? 1.0 : 0.0);
                }
            }
        }
        return Mean.of(exact);
    }

    private static Scores.Miss miss(String what, String group, PlacedPassage passage) {
        JsonNode kind = passage.item().get("kind");
        JsonNode named = Values.isGiven(kind) ? kind : passage.item().get("relation");
        Place place = passage.place();
        return new Scores.Miss(
                what, group, place.report(), place.start(), place.end(), named.isNull() ? "None" : named.asText(), "");
    }

    /** Adds the words at each place, out of the last gold that has a text of that report. */
    private static List<Scores.Miss> worded(List<Scores.Miss> misses, List<Gold> golds) {
        Map<String, CodePoints> texts = new HashMap<>();
        for (Gold gold : golds) {
            for (String report : gold.reports()) {
                texts.put(report, gold.text(report) == null ? CodePoints.of("") : gold.text(report));
            }
        }
        List<Scores.Miss> worded = new ArrayList<>();
        for (Scores.Miss miss : misses) {
            worded.add(miss.withWords(Slices.slice(texts.get(miss.report()), miss.start(), miss.end())));
        }
        return worded;
    }
}
