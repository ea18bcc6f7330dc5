package org.servanda.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.servanda.problem.Problem;
import org.servanda.problem.ProblemException;
import org.servanda.report.CodePoints;

/**
 * What a person found in some reports: the records that a register ought to hold, in the shape of the JSON export, with the texts they were
 * found in. {@code docs/evaluate.md} describes the file.
 */
public final class Gold {

    static final List<String> GROUPS =
            List.of("events", "instruments", "commitments", "statements", "progress", "disagreements");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode values;
    private final Map<String, CodePoints> texts;
    private final Set<String> reportsWithRecords;
    private final List<String> notices;

    private Gold(JsonNode values, Map<String, CodePoints> texts, Set<String> reportsWithRecords, List<String> notices) {
        this.values = values;
        this.texts = texts;
        this.reportsWithRecords = reportsWithRecords;
        this.notices = notices;
    }

    /**
     * Reads a gold file and the texts of its reports. A text is looked for at the path that the file names under {@code reports}, counted from
     * the folder above the gold file's own, and then by name anywhere below {@code textsOrNull}.
     *
     * @throws ProblemException where the file cannot be read, is not in the shape of a gold file, or has a quote that its report's text does not
     *     hold at the quote's offsets
     */
    public static Gold load(Path file, Path textsOrNull) {
        JsonNode values = parse(file);
        Map<String, List<JsonNode>> mentions = new TreeMap<>(GoldTexts.BY_CODE_POINT);
        for (String group : GROUPS) {
            for (JsonNode record : records(file, values, group)) {
                for (JsonNode mention : mentions(file, group, record)) {
                    mentions.computeIfAbsent(mention.get("report").textValue(), name -> new ArrayList<>())
                            .add(mention);
                }
            }
        }
        Set<String> reportsWithRecords = new LinkedHashSet<>(mentions.keySet());
        GoldTexts folder = new GoldTexts(file, paths(file, values), textsOrNull);
        folder.names().forEach(name -> mentions.computeIfAbsent(name, unused -> List.of()));
        Map<String, CodePoints> texts = new TreeMap<>(GoldTexts.BY_CODE_POINT);
        List<String> notices = new ArrayList<>();
        mentions.forEach((name, quoted) -> {
            CodePoints text = folder.text(name, quoted);
            texts.put(name, text);
            if (text == null) {
                notices.add("no text of " + name + ": its offsets are taken as they stand");
            }
        });
        return new Gold(values, Collections.unmodifiableMap(texts), reportsWithRecords, List.copyOf(notices));
    }

    /** What the user must know of this gold, one sentence each: the reports whose text was found nowhere. */
    public List<String> notices() {
        return notices;
    }

    /** The records of one kind, {@code commitments} for instance, in the order of the file. */
    List<Item> items(String group) {
        List<Item> items = new ArrayList<>();
        Values.elements(values, group).forEach(record -> items.add(new Item(record)));
        return items;
    }

    boolean holds(String group) {
        return values.has(group);
    }

    /** NameSets of its reports, sorted. */
    Set<String> reports() {
        return texts.keySet();
    }

    /** Whether a report has nothing to register. */
    boolean isDistractor(String report) {
        return texts.containsKey(report) && !reportsWithRecords.contains(report);
    }

    /** A report's text as its offsets count it; null where no text was found. */
    CodePoints text(String report) {
        return texts.get(report);
    }

    private static JsonNode parse(Path file) {
        try {
            JsonNode values = JSON.readTree(Files.readString(file));
            if (!values.isObject()) {
                throw broken(file, "it holds no JSON object").asException();
            }
            return values;
        } catch (NoSuchFileException e) {
            throw Problem.input("Cannot read " + file, "there is no such file", "Name a gold file")
                    .asException(e);
        } catch (JsonProcessingException e) {
            throw broken(file, "it is no JSON: " + e.getOriginalMessage()).asException(e);
        } catch (CharacterCodingException e) {
            throw broken(file, "it is not UTF-8").asException(e);
        } catch (IOException e) {
            throw Problem.input(
                            "Cannot read " + file, String.valueOf(e.getMessage()), "Name a gold file that can be read")
                    .asException(e);
        }
    }

    private static List<String> paths(Path file, JsonNode values) {
        List<String> paths = new ArrayList<>();
        for (JsonNode path : Values.elements(values, "reports")) {
            if (!path.isTextual()) {
                throw broken(file, "its reports are not all named by a path").asException();
            }
            paths.add(path.textValue());
        }
        return paths;
    }

    private static List<JsonNode> records(Path file, JsonNode values, String group) {
        List<JsonNode> records = Values.elements(values, group);
        for (JsonNode record : records) {
            boolean standsOnPassages = record.has(group.equals("disagreements") ? "values" : "mentions");
            if (!standsOnPassages || !record.path("id").isTextual()) {
                throw broken(file, "a record among its " + group + " has no id or no passages")
                        .asException();
            }
        }
        return records;
    }

    private static List<JsonNode> mentions(Path file, String group, JsonNode record) {
        List<JsonNode> mentions = GoldTexts.mentions(record);
        for (JsonNode mention : mentions) {
            if (!mention.path("report").isTextual()
                    || !mention.path("quote").isTextual()
                    || !mention.path("start").isInt()
                    || !mention.path("end").isInt()) {
                String where = record.get("id").textValue() + " among its " + group;
                throw broken(file, "a passage of " + where + " lacks report, start, end or quote")
                        .asException();
            }
        }
        return mentions;
    }

    private static Problem broken(Path file, String why) {
        return Problem.input(
                "Cannot use " + file + " as gold", why, "Write it in the shape that docs/evaluate.md describes");
    }
}
