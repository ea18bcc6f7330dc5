package org.servanda.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The register's events as coders of events take them: one row a passage, tab separated, with a header line, without quoting or escapes (UTF-8, line
 * feeds). An event between parties without a direction has a row each way. Roots are those of PLOVER, CONCEDE and RETREAT written YIELD.
 */
public final class DyadRows {

    private static final List<String> COLUMNS =
            List.of("date", "source", "target", "root", "mode", "report", "passage");

    private DyadRows() {}

    /**
     * Writes the events that have a root and two parties, in the order of the export.
     *
     * @param out stays open
     */
    public static void write(Exported register, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        line(text, COLUMNS);
        register.each(RecordType.EVENT, JsonExport.unchecked(event -> rows(event, text)));
        text.flush();
    }

    private static void rows(JsonNode event, Writer text) throws IOException {
        String root = cell(event.path("plover"));
        for (String[] dyad : dyads(event)) {
            for (JsonNode mention : event.path("mentions")) {
                if (!root.isEmpty()) {
                    line(
                            text,
                            List.of(
                                    cell(event.path("date")),
                                    dyad[0],
                                    dyad[1],
                                    root.equals("CONCEDE") || root.equals("RETREAT") ? "YIELD" : root,
                                    cell(event.path("mode")),
                                    cell(mention.path("report")),
                                    cell(mention.path("quote"))));
                }
            }
        }
    }

    private static List<String[]> dyads(JsonNode event) {
        String source = cell(event.path("source"));
        String target = cell(event.path("target"));
        if (!source.isEmpty() && !target.isEmpty() && !source.equals(target)) {
            return List.<String[]>of(new String[] {source, target});
        }
        List<String> parties = new ArrayList<>();
        event.path("participants").forEach(party -> {
            if (party.isTextual()) {
                parties.add(party.asText());
            }
        });
        List<String[]> dyads = new ArrayList<>();
        for (String one : parties) {
            for (String other : parties) {
                boolean wanted = source.isEmpty() || one.equals(source);
                if (!one.equals(other) && wanted) {
                    dyads.add(new String[] {one, other});
                }
            }
        }
        return dyads;
    }

    private static void line(Writer text, List<String> cells) throws IOException {
        text.write(String.join("\t", cells));
        text.write('\n');
    }

    private static String cell(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.asText().replaceAll("\\s+", " ");
    }
}
