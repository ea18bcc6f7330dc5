package org.servanda.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servanda.Servanda;
import org.servanda.export.Json;
import org.servanda.report.CodePoints;
import org.servanda.report.Report;
import org.servanda.report.Span;

/** Prints one record: what is shown, what each report says of each field, every passage in its context, and the clocks. */
final class Page {

    /** Code points of context on either side of a passage. */
    private static final int CONTEXT = 90;

    private static final Set<String> ELSEWHERE = Set.of(
            "id",
            "mentions",
            "fields",
            "disagreements",
            "record_kind",
            "clock",
            "freshness",
            "judged",
            "reports",
            "independent_sources",
            "text");

    private final PrintWriter out;
    private final Servanda servanda;
    private final Listing words;

    Page(PrintWriter out, Servanda servanda) {
        this.out = out;
        this.servanda = servanda;
        this.words = new Listing(out, servanda, LocalDate.EPOCH);
    }

    void print(ObjectNode record) {
        String kind = Json.text(record, "record_kind");
        out.println(kind + " " + Json.text(record, "id"));
        out.println();
        fields(record);
        switch (kind) {
            case "report" -> text(record);
            case "disagreement" -> values(record);
            default -> {
                clocks(record);
                differences(record);
                passages(record);
            }
        }
    }

    private void fields(ObjectNode record) {
        for (Iterator<Map.Entry<String, JsonNode>> all = record.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> field = all.next();
            String value = Listing.plain(field.getValue());
            if (ELSEWHERE.contains(field.getKey())
                    || field.getKey().equals("values")
                    || value == null
                    || value.isBlank()) {
                continue;
            }
            out.printf("  %-16s %s%n", field.getKey().replace('_', ' '), value);
        }
        if (record.has("independent_sources")) {
            out.printf(
                    "  %-16s %s, %s%n",
                    "told by",
                    Words.count(record.path("reports").asInt(), "report"),
                    Words.count(record.path("independent_sources").asInt(), "independent source"));
        }
    }

    private void clocks(ObjectNode record) {
        if (!record.has("clock")) {
            return;
        }
        JsonNode freshness = record.path("freshness");
        JsonNode judged = record.path("judged");
        out.println();
        out.println("Clocks");
        out.printf(
                "  %-16s %s%n",
                "judged",
                judged.isObject()
                        ? Json.text(judged, "status") + " by " + Json.text(judged, "by")
                        : "not yet, by anybody");
        out.printf("  %-16s %s%n", "calendar", Json.text(record, "clock"));
        String since = Json.text(freshness, "since");
        String evidence = since == null
                ? "no dated passage"
                : "last passage " + since + "; "
                        + Words.count(freshness.path("searched").asInt(), "report")
                        + " published since that name every bound party";
        out.printf("  %-16s %s, %s%n", "evidence", Json.text(freshness, "state"), evidence);
    }

    private void differences(ObjectNode record) {
        List<String> lines = new ArrayList<>();
        for (JsonNode disagreement : record.path("disagreements")) {
            lines.add("  " + Json.text(disagreement, "field") + " (" + Json.text(disagreement, "verdict") + "): "
                    + words.values(disagreement));
        }
        List<String> agreed = new ArrayList<>();
        record.path("fields").fields().forEachRemaining(field -> {
            JsonNode told = field.getValue().path("by_report");
            String name = field.getKey().replace('_', ' ');
            if (told.size() > 1 && values(told).size() == 1) {
                agreed.add(name);
            } else if (told.size() > 1) {
                lines.add("  " + name + " — shown: " + Json.text(field.getValue(), "rule"));
                values(told)
                        .forEach((value, tellers) ->
                                lines.add("      " + value + "  (" + String.join(", ", tellers) + ")"));
            }
        });
        if (!agreed.isEmpty()) {
            lines.add("  all who speak of it agree on: " + String.join(", ", agreed));
        }
        if (!lines.isEmpty()) {
            out.println();
            out.println("Report by report");
            lines.forEach(out::println);
        }
    }

    /** Each value with the outlets that give it, in order. */
    private Map<String, Set<String>> values(JsonNode byReport) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (JsonNode one : byReport) {
            values.computeIfAbsent(Listing.plain(one.path("value")), value -> new LinkedHashSet<>())
                    .add(words.outlet(Json.text(one, "report")));
        }
        return values;
    }

    private void passages(ObjectNode record) {
        out.println();
        out.println("Passages");
        for (JsonNode mention : record.path("mentions")) {
            Report report = servanda.report(Json.text(mention, "report")).orElseThrow();
            String speaker = Json.text(mention, "speaker");
            List<String> chain = new ArrayList<>();
            if (speaker != null) {
                chain.add(speaker);
            }
            mention.path("via").forEach(via -> chain.add(via.asText()));
            chain.add(words.outlet(report.id()));
            out.println();
            out.println("  " + String.join(" › ", chain)
                    + (report.published() == null ? ", undated" : ", " + report.published()) + "  ["
                    + Json.text(mention, "voice") + ", " + Json.text(mention, "modality") + "]");
            for (String line : Table.wrap(context(report, mention), Terminal.width() - 6)) {
                out.println("    " + line);
            }
            JsonNode why = mention.path("why");
            out.println("    why: “" + Json.text(why, "cue") + "”, score " + Json.text(why, "score")
                    + (why.path("rules").isEmpty() ? "" : "; " + Listing.join(why.path("rules"))));
            out.println("    " + Json.text(mention, "id") + ", code points " + Json.text(mention, "start") + "–"
                    + Json.text(mention, "end") + " of " + report.source());
        }
    }

    /** The passage in brackets within what stands around it. */
    private static String context(Report report, JsonNode mention) {
        CodePoints text = CodePoints.of(report.text());
        int start = mention.path("start").asInt();
        int end = mention.path("end").asInt();
        int from = Math.max(0, start - CONTEXT);
        int to = Math.min(text.length(), end + CONTEXT);
        return (from > 0 ? "… " : "") + text.slice(new Span(from, start)) + "【" + text.slice(new Span(start, end)) + "】"
                + text.slice(new Span(end, to)) + (to < text.length() ? " …" : "");
    }

    private void values(ObjectNode record) {
        for (JsonNode value : record.path("values")) {
            out.println();
            out.println("  " + Listing.plain(value.path("value")));
            for (JsonNode mention : value.path("mentions")) {
                out.println(
                        "    “" + Json.text(mention, "quote") + "” — " + words.outlet(Json.text(mention, "report")));
            }
        }
    }

    private void text(ObjectNode record) {
        out.println();
        for (String paragraph : Json.text(record, "text").split("\n")) {
            Table.wrap(paragraph, Terminal.width() - 4).forEach(line -> out.println("  " + line));
        }
    }
}
