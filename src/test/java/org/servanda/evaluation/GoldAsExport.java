package org.servanda.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The export of a register that found exactly what the gold holds and nothing else. */
final class GoldAsExport {

    private final String header;
    private final Map<String, Integer> headerLengths = new HashMap<>();
    private final ObjectNode export = JsonNodeFactory.instance.objectNode();

    private GoldAsExport(String header) {
        this.header = header;
    }

    /** @param header lines that the export's texts have before the gold's own begin */
    static ObjectNode of(Gold gold, String header) {
        GoldAsExport made = new GoldAsExport(header);
        made.reports(gold);
        for (String group : Gold.GROUPS) {
            made.records(gold, group);
        }
        return made.export;
    }

    private void reports(Gold gold) {
        ArrayNode reports = export.putArray("reports");
        for (String name : gold.reports()) {
            boolean known = gold.text(name) != null;
            headerLengths.put(name, known ? header.codePointCount(0, header.length()) : 0);
            reports.addObject()
                    .put("id", name)
                    .put("source", name)
                    .put("text", known ? header + gold.text(name).text() : "");
        }
    }

    private void records(Gold gold, String group) {
        ArrayNode records = export.putArray(group);
        for (Item item : gold.items(group)) {
            if (item.get("voice").asText().equals("outlet-opinion")) {
                continue;
            }
            ObjectNode record = item.values().deepCopy();
            move(record);
            record.path("values").forEach(value -> move((ObjectNode) value));
            if (!record.path("mentions").isEmpty() || !record.path("values").isEmpty()) {
                records.add(record);
            }
        }
    }

    private void move(ObjectNode owner) {
        List<JsonNode> moved = new ArrayList<>();
        for (JsonNode mention : owner.path("mentions")) {
            if (!mention.path("optional").asBoolean()) {
                int by = headerLengths.get(mention.get("report").textValue());
                ObjectNode copy = mention.deepCopy();
                copy.put("start", mention.get("start").intValue() + by);
                copy.put("end", mention.get("end").intValue() + by);
                moved.add(copy);
            }
        }
        if (owner.has("mentions")) {
            owner.putArray("mentions").addAll(moved);
        }
    }
}
