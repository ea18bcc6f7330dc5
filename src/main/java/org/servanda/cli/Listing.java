package org.servanda.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.servanda.Servanda;
import org.servanda.export.Json;

/** Prints records as a table or as JSON. */
final class Listing {

    private static final int QUOTE = 160;

    private final PrintWriter out;
    private final Servanda servanda;
    private final LocalDate on;
    private final Map<String, String> outlets = new HashMap<>();

    Listing(PrintWriter out, Servanda servanda, LocalDate on) {
        this.out = out;
        this.servanda = servanda;
        this.on = on;
    }

    /** {@code {"as_of": …, "items": […]}}, one item a line, without holding them all. */
    void json(Consumer<Consumer<ObjectNode>> items) {
        try {
            JsonGenerator generator = Json.mapper().getFactory().createGenerator(out);
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
            generator.writeStartObject();
            generator.writeStringField("as_of", on.toString());
            generator.writeArrayFieldStart("items");
            items.accept(item -> {
                try {
                    generator.writeRaw('\n');
                    generator.writeTree(item);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            generator.writeEndArray();
            generator.writeEndObject();
            generator.writeRaw('\n');
            generator.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table on its way, and what puts a record into it; the cells are all that is held. */
    private record Columns(Table table, Consumer<ObjectNode> row) {}

    void table(String what, Consumer<Consumer<ObjectNode>> items) {
        Columns columns = switch (what.toLowerCase(Locale.ROOT)) {
            case "reports" -> reports();
            case "disagreements" -> disagreements();
            case "events", "event" -> events();
            case "instruments", "instrument" -> instruments();
            case "statements", "statement" -> statements();
            case "progress" -> progress();
            default -> commitments();
        };
        Table table = columns.table();
        items.accept(columns.row());
        if (table.size() == 0) {
            out.println(nothing(what));
            return;
        }
        table.lines().forEach(out::println);
        String noun = what.endsWith("s") && !what.equals("progress") ? what.substring(0, what.length() - 1) : what;
        out.println();
        out.println((what.equals("progress") ? table.size() + " of progress" : Words.count(table.size(), noun))
                + ", as of " + on + ". servanda show ID opens one.");
    }

    void agenda(Consumer<Consumer<ObjectNode>> items) {
        Table table = new Table(Terminal.width(), "WHY", "DUE", "LAST PASSAGE", "BOUND", "ID", "WHAT WAS SAID");
        items.accept(item -> table.row(
                join(item.path("why")),
                Json.text(item, "due"),
                Json.text(item.path("freshness"), "since"),
                join(item.path("bound")),
                Json.text(item, "id"),
                said(item)));
        if (table.size() == 0) {
            out.println("Nothing is due, overdue, up for review, ageing or silent on " + on + ".");
            return;
        }
        table.lines().forEach(out::println);
        out.println();
        out.println(Words.count(table.size(), "commitment") + " on the agenda of " + on
                + ". “review” is the default review every six months, where nothing sets a time; “silent” and");
        out.println("“ageing” count the days since the last passage that was read: no report is not non-compliance.");
    }

    private Columns commitments() {
        Table table = new Table(
                Terminal.width(), "ID", "KIND", "BOUND", "DUE", "CLOCK", "TARGET", "SOURCES", "WHAT WAS SAID");
        return new Columns(
                table,
                item -> table.row(
                        Json.text(item, "id"),
                        Json.text(item, "kind"),
                        join(item.path("bound")),
                        Json.text(item, "due"),
                        Json.text(item, "clock"),
                        target(item.path("target")),
                        sources(item),
                        said(item)));
    }

    private Columns events() {
        Table table =
                new Table(Terminal.width(), "ID", "KIND", "STATUS", "DATE", "PLACE", "PARTIES", "SOURCES", "PASSAGE");
        return new Columns(table, item -> {
            String kind = Json.text(item, "kind");
            table.row(
                    Json.text(item, "id"),
                    "other".equals(kind) && Json.text(item, "plover") != null ? Json.text(item, "plover") : kind,
                    Json.text(item, "status"),
                    Json.text(item, "date"),
                    Json.text(item, "place"),
                    codes(item.path("participants")),
                    sources(item),
                    said(item));
        });
    }

    private Columns instruments() {
        Table table = new Table(
                Terminal.width(), "ID", "KIND", "COUNT", "PARTIES", "STATUS", "SIGNED", "PERIOD", "SOURCES", "PASSAGE");
        return new Columns(
                table,
                item -> table.row(
                        Json.text(item, "id"),
                        Json.text(item, "kind"),
                        Json.text(item, "count"),
                        join(item.path("parties")),
                        Json.text(item, "status"),
                        Json.text(item, "signed"),
                        Json.text(item, "period"),
                        sources(item),
                        said(item)));
    }

    private Columns statements() {
        Table table = new Table(Terminal.width(), "ID", "KIND", "SPEAKER", "ABOUT", "SOURCES", "PASSAGE");
        return new Columns(
                table,
                item -> table.row(
                        Json.text(item, "id"),
                        Json.text(item, "kind"),
                        Json.text(item.path("speaker"), "name"),
                        join(item.path("about")),
                        sources(item),
                        said(item)));
    }

    private Columns progress() {
        Table table = new Table(Terminal.width(), "ID", "RELATION", "PARTY", "DATE", "VALUE", "SOURCES", "PASSAGE");
        return new Columns(
                table,
                item -> table.row(
                        Json.text(item, "id"),
                        Json.text(item, "relation"),
                        join(item.path("party")),
                        Json.text(item, "date"),
                        target(item.path("value")),
                        sources(item),
                        said(item)));
    }

    private Columns disagreements() {
        Table table = new Table(Terminal.width(), "RECORD", "FIELD", "VERDICT", "VALUES");
        return new Columns(
                table,
                item -> table.row(
                        Json.text(item, "record"), Json.text(item, "field"), Json.text(item, "verdict"), values(item)));
    }

    private Columns reports() {
        Table table =
                new Table(Terminal.width(), "ID", "PUBLISHED", "LANGUAGE", "COPY OF", "OUTLET", "SOURCE AND TITLE");
        return new Columns(table, item -> {
            String copy = Json.text(item, "copy_of");
            table.row(
                    Json.text(item, "id").substring(0, 12),
                    Json.text(item, "published"),
                    Json.text(item, "language"),
                    copy == null || copy.equals(Json.text(item, "id")) ? "" : copy.substring(0, 12),
                    Json.text(item, "outlet"),
                    Json.text(item, "source")
                            + (Json.text(item, "title") == null ? "" : " — " + Json.text(item, "title")));
        });
    }

    /** {@code 8 (Sample A, Sample B) ≠ 7 (Sample C)}. */
    String values(JsonNode disagreement) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : disagreement.path("values")) {
            TreeSet<String> tellers = new TreeSet<>();
            value.path("mentions").forEach(mention -> tellers.add(outlet(Json.text(mention, "report"))));
            values.add(Words.brief(plain(value.path("value")), QUOTE) + " (" + String.join(", ", tellers) + ")");
        }
        return String.join(" ≠ ", values);
    }

    /** The first passage as it stands, with who says it and where. */
    String said(JsonNode item) {
        JsonNode mention = item.path("mentions").path(0);
        String speaker = Json.text(mention, "speaker");
        String by = (speaker == null ? "" : speaker + " › ") + outlet(Json.text(mention, "report"));
        return "“" + Words.brief(Json.text(mention, "quote"), QUOTE) + "” — " + by;
    }

    /** The outlet of a report, its file where it names none. */
    String outlet(String report) {
        return outlets.computeIfAbsent(report, id -> servanda.teller(id).orElse("a report that is gone"));
    }

    private static String sources(JsonNode item) {
        int reports = item.path("reports").asInt();
        int independent = item.path("independent_sources").asInt();
        return independent == reports ? Integer.toString(reports) : independent + " of " + reports;
    }

    /** Parties without the persons among them. */
    static String codes(JsonNode participants) {
        List<String> codes = new ArrayList<>();
        participants.forEach(one -> {
            if (one.isTextual()) {
                codes.add(one.asText());
            }
        });
        return String.join(", ", codes);
    }

    static String join(JsonNode list) {
        List<String> values = new ArrayList<>();
        list.forEach(value -> values.add(plain(value)));
        return String.join(", ", values);
    }

    /** {@code 100000000 USD bilateral trade}. */
    static String target(JsonNode target) {
        if (!target.isObject()) {
            return "";
        }
        String value = target.path("value").isNull()
                ? ""
                : Amounts.plain(target.path("value").decimalValue());
        String unit = Json.text(target, "unit");
        String what = Json.text(target, "what");
        return (value + (unit == null ? "" : " " + unit) + (what == null ? "" : ", " + what)).strip();
    }

    static String plain(JsonNode value) {
        if (value.isObject() && value.has("name")) {
            return Json.text(value, "name");
        }
        if (value.isObject() && value.has("value")) {
            return target(value);
        }
        return value.isArray() ? join(value) : value.isNull() ? "" : value.asText();
    }

    private static String nothing(String what) {
        return "Nothing found: no " + what
                + " fit. servanda list reports shows what has been read; servanda read PATH reads more.";
    }
}
