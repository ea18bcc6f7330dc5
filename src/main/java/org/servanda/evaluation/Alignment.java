package org.servanda.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servanda.report.CodePoints;

/**
 * The way from offsets in an export's texts to offsets in the gold's. Where the gold's text stands somewhere in the export's (without or below
 * header lines) the distance is one number; where the texts differ, a passage is where its quote stands.
 */
final class Alignment {

    private static final CodePoints NO_TEXT = CodePoints.of("");

    private final Map<JsonNode, Pair> pairs = new HashMap<>();
    private final List<String> missing;

    /**
     * One report as both sides have it.
     *
     * @param shift offset in the export less offset in the gold, or null where the gold's text does not stand in the export's
     * @param length code points of the export's text
     */
    private record Pair(String report, CodePoints gold, Integer shift, int length) {}

    Alignment(JsonNode export, Gold gold) {
        List<String> longestFirst = new ArrayList<>(gold.reports());
        longestFirst.sort(Comparator.comparingInt((String name) -> name.codePointCount(0, name.length()))
                .reversed());
        Set<String> absent = new LinkedHashSet<>(gold.reports());
        for (JsonNode report : Values.elements(export, "reports")) {
            String source = Values.text(Values.get(report, "source"));
            for (String name : longestFirst) {
                if (source.endsWith(name)) {
                    CodePoints text = gold.text(name) == null ? NO_TEXT : gold.text(name);
                    pairs.put(Values.get(report, "id"), pair(name, text, Values.text(Values.get(report, "text"))));
                    absent.remove(name);
                    break;
                }
            }
        }
        missing = List.copyOf(absent);
    }

    /** Reports of the gold that the export does not have, sorted. */
    List<String> missing() {
        return missing;
    }

    /** Where a mention of the export stands in the gold's text; null outside the gold's reports and texts. */
    Place place(JsonNode mention) {
        Pair pair = pairs.get(Values.get(mention, "report"));
        if (pair == null) {
            return null;
        }
        int start = Values.number(mention, "start");
        int end = Values.number(mention, "end");
        if (pair.shift != null) {
            start = Math.max(0, start - pair.shift);
            end = Math.min(pair.gold.length(), end - pair.shift);
        } else if (pair.gold.length() > 0) {
            String quote = Values.text(Values.get(mention, "quote"));
            double expected = (double) ((long) start * pair.gold.length()) / Math.max(1, pair.length);
            start = nearest(pair.gold, quote, expected);
            end = start < 0 ? start : start + quote.codePointCount(0, quote.length());
        }
        return end > start ? new Place(pair.report, start, end) : null;
    }

    private static Pair pair(String report, CodePoints gold, String text) {
        CodePoints exported = CodePoints.of(text);
        String core = Slices.trimmed(gold.text());
        int at = core.isEmpty() ? -1 : Slices.find(exported, core);
        Integer shift = at < 0 ? null : at - Slices.find(gold, core);
        return new Pair(report, gold, shift, exported.length());
    }

    /** The code point nearest to the expected one at which the words stand, of two equally near the earlier; -1 where they stand nowhere. */
    private static int nearest(CodePoints text, String words, double expected) {
        int nearest = -1;
        if (words.isEmpty()) {
            return nearest;
        }
        int index = text.text().indexOf(words);
        while (index >= 0) {
            int at = text.codePoint(index);
            if (nearest < 0 || Math.abs(at - expected) < Math.abs(nearest - expected)) {
                nearest = at;
            }
            index = text.text().indexOf(words, index + words.length());
        }
        return nearest;
    }
}
