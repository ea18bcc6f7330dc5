package org.servanda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.servanda.export.Json;
import org.servanda.followup.AgendaItem;
import org.servanda.followup.Bearing;
import org.servanda.followup.Clock;
import org.servanda.followup.Freshness;
import org.servanda.store.Derived;
import org.servanda.store.Entry;
import org.servanda.store.Filter;
import org.servanda.store.Store;

/** Records as they look on one day: clocks and freshness are computed here, and nowhere kept. */
final class Shown {

    /** Records on which one step of progress is tried. */
    private static final int MOST_CANDIDATES = 500;

    private final Derived derived;
    private final LocalDate day;
    private final Map<String, Optional<LocalDate>> published = new HashMap<>();
    private final Map<List<String>, List<String>> naming = new HashMap<>();
    private final Map<String, Integer> often = new HashMap<>();
    private final Map<String, List<Bearing.Side>> sides = new HashMap<>();

    Shown(Store store, LocalDate day) {
        this.derived = store.derived();
        this.day = day;
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
        if (entry.kind().equals("progress")) {
            record.put(
                    "bears_on",
                    Bearing.of(side(record, "party"), earlier(record)).orElse(null));
        }
        return record;
    }

    /** Commitments and papers of the same parties. */
    private List<Bearing.Side> earlier(ObjectNode step) {
        List<String> parties = new ArrayList<>();
        step.path("party").forEach(party -> parties.add(party.asText()));
        if (parties.isEmpty()) {
            return List.of();
        }
        List<String> asked = parties.size() > 2 ? parties.subList(0, 2) : parties;
        return sides.computeIfAbsent(asked.toString(), key -> {
            List<Bearing.Side> found = new ArrayList<>();
            Filter filter = Filter.ALL
                    .kinds(List.of("commitment", "instrument"))
                    .parties(asked)
                    .page(MOST_CANDIDATES, 0);
            derived.each(filter, entry -> {
                ObjectNode candidate = (ObjectNode) Json.tree(entry.json());
                found.add(side(candidate, entry.kind().equals("instrument") ? "parties" : "bound"));
            });
            return found;
        });
    }

    private Bearing.Side side(ObjectNode record, String parties) {
        List<String> quotes = new ArrayList<>();
        record.path("mentions").forEach(mention -> quotes.add(Json.text(mention, "quote")));
        JsonNode measure = record.path("target").isObject() ? record.path("target") : record.path("value");
        LocalDate first = firstTold(record);
        return new Bearing.Side(
                Json.text(record, "id"),
                texts(record.path(parties)),
                texts(record.path("areas")),
                measure.isObject() ? Json.text(measure, "unit") : null,
                parties.equals("parties") ? Json.text(record, "kind") : null,
                first == null ? null : first.toString(),
                quotes);
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    /** Why a commitment stands on the day's agenda; empty where it does not. */
    List<String> why(ObjectNode record) {
        List<String> why = new ArrayList<>();
        AgendaItem.why(clock(record), freshness(record), firstTold(record), day).forEach(item -> why.add(item.word()));
        return why;
    }

    private Clock clock(ObjectNode record) {
        JsonNode judged = record.path("judged");
        return Clock.of(Json.text(record, "due"), judged.isObject() ? Json.text(judged, "status") : null, day);
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

    /** How many reports published after a day name all of these parties. */
    private int naming(List<String> parties, LocalDate after) {
        List<String> days = naming.computeIfAbsent(parties, this::daysNaming);
        int found = Collections.binarySearch(days, after.plusDays(1).toString());
        int from = found < 0 ? -found - 1 : found;
        while (from > 0 && days.get(from - 1).compareTo(after.toString()) > 0) {
            from--;
        }
        return days.size() - from;
    }

    private List<String> daysNaming(List<String> parties) {
        List<String> rarestFirst = new ArrayList<>(parties);
        rarestFirst.sort(Comparator.comparing(
                party -> often.computeIfAbsent(party, one -> derived.countNaming(List.of(one), ""))));
        return derived.daysNaming(rarestFirst);
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
        return published
                .computeIfAbsent(
                        Json.text(mention, "report"),
                        report -> derived.lastDay(report).map(LocalDate::parse))
                .orElse(null);
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
