package org.servanda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servanda.export.Json;
import org.servanda.followup.AgendaItem;
import org.servanda.followup.Clock;
import org.servanda.followup.Freshness;
import org.servanda.pact.Edtf;
import org.servanda.store.Derived;
import org.servanda.store.Entry;
import org.servanda.store.Heading;
import org.servanda.store.Store;

/** Records as they look on one day: clocks and freshness are computed here, and nowhere kept. */
final class Shown {

    private final Derived derived;
    private final LocalDate day;
    private final Map<String, String> published = new HashMap<>();
    private final Map<String, Integer> searched = new HashMap<>();

    Shown(Store store, LocalDate day) {
        this.derived = store.derived();
        this.day = day;
        for (Heading heading : store.reports().headings()) {
            published.put(heading.id(), heading.published());
        }
    }

    ObjectNode of(Entry entry) {
        ObjectNode record = (ObjectNode) Json.tree(entry.json());
        if (entry.kind().equals("commitment")) {
            record.put("clock", clock(record).word());
            Freshness freshness = freshness(record);
            ObjectNode shown = record.putObject("freshness");
            shown.put("state", freshness.state().word());
            shown.put(
                    "since",
                    freshness.since() == null ? null : freshness.since().toString());
            shown.put("searched", freshness.searched());
            moveToEnd(record, "mentions", "fields");
        }
        return record;
    }

    /** Why a commitment stands on the day's agenda; empty where it does not. */
    List<String> why(ObjectNode record) {
        List<String> why = new ArrayList<>();
        AgendaItem.why(clock(record), freshness(record), firstTold(record), day).forEach(item -> why.add(item.word()));
        return why;
    }

    private Clock clock(ObjectNode record) {
        JsonNode judged = record.path("judged");
        return Clock.of(text(record, "due"), judged.isObject() ? text(judged, "status") : null, day);
    }

    private Freshness freshness(ObjectNode record) {
        LocalDate last = null;
        for (JsonNode mention : record.path("mentions")) {
            LocalDate told = published(mention);
            if (told != null && !told.isAfter(day) && (last == null || told.isAfter(last))) {
                last = told;
            }
        }
        List<String> bound = new ArrayList<>();
        record.path("bound").forEach(party -> bound.add(party.asText()));
        int since = bound.isEmpty() || last == null ? 0 : naming(bound, last) - naming(bound, day);
        return Freshness.of(last, day, since);
    }

    private int naming(List<String> parties, LocalDate after) {
        return searched.computeIfAbsent(parties + " " + after, key -> derived.countNaming(parties, after.toString()));
    }

    private LocalDate firstTold(ObjectNode record) {
        LocalDate first = null;
        for (JsonNode mention : record.path("mentions")) {
            LocalDate told = published(mention);
            if (told != null && (first == null || told.isBefore(first))) {
                first = told;
            }
        }
        return first;
    }

    private LocalDate published(JsonNode mention) {
        String edtf = published.get(text(mention, "report"));
        return edtf == null ? null : Edtf.parse(edtf).lastDay();
    }

    static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }

    private static void moveToEnd(ObjectNode object, String... names) {
        for (String name : names) {
            JsonNode value = object.remove(name);
            if (value != null) {
                object.set(name, value);
            }
        }
    }
}
