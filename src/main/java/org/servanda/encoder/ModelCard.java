package org.servanda.encoder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servanda.problem.Problem;
import org.servanda.problem.ProblemException;

/**
 * What {@code card.json} says of a model that the program must know. A card of another format, or with other labels than {@link Labels}, is refused.
 *
 * @param folder the folder in which card and model lie
 * @param longest pieces of one pass, {@code [CLS]} and {@code [SEP]} included
 * @param trigger least probability of an act by its kind, in the order of {@link Labels#KINDS}
 * @param area least probability of an area
 * @param secondSpan least probability of a second actor, target or speaker
 * @param dyadBias added to a dyad's logits, in the order of {@link Labels#DYAD_ROOTS}
 * @param sha256 checksums of the model's files by name
 */
public record ModelCard(
        Path folder,
        int longest,
        List<Double> trigger,
        double area,
        double secondSpan,
        List<Double> dyadBias,
        Map<String, String> sha256) {

    /** The graph that gives a passage's outputs. */
    static final String GRAPH = "reader.onnx";

    /** One piece a line. */
    static final String VOCABULARY = "vocabulary.txt";

    /** See {@link Tables}. */
    static final String TABLES = "tables.bin";

    private static final String CARD = "card.json";
    private static final int FORMAT = 1;

    /** Positions that the graph knows. */
    private static final int MOST_PIECES = 512;

    private static final String FETCH = "Put the folder model of this version of Servanda in its place";

    public ModelCard {
        trigger = List.copyOf(trigger);
        dyadBias = List.copyOf(dyadBias);
    }

    /** Whether a folder holds a model's card. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(CARD));
    }

    /**
     * Reads a model's card; the model's own files are not opened.
     *
     * @throws ProblemException where there is no card, or one that does not fit this program
     */
    public static ModelCard read(Path folder) {
        JsonNode card;
        try {
            card = new ObjectMapper().readTree(Files.readString(folder.resolve(CARD), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw refused(folder, "its card.json is no JSON (" + e.getOriginalMessage() + ")")
                    .asException(e);
        } catch (IOException e) {
            throw refused(folder, "its card.json is not there or cannot be read")
                    .asException(e);
        }
        String unfit = unfit(card);
        if (unfit != null) {
            throw refused(folder, unfit).asException();
        }
        JsonNode thresholds = card.path("thresholds");
        Map<String, String> sums = new LinkedHashMap<>();
        for (String file : List.of(GRAPH, VOCABULARY, TABLES)) {
            sums.put(file, card.path("sha256").path(file).asText());
        }
        return new ModelCard(
                folder,
                card.path("decoding").path("longest").asInt(),
                numbers(thresholds.path("trigger")),
                thresholds.path("area").asDouble(),
                thresholds.path("second_span").asDouble(),
                numbers(card.path("dyad_bias")),
                java.util.Collections.unmodifiableMap(sums));
    }

    /** Why a card does not fit, or null. */
    private static String unfit(JsonNode card) {
        if (card.path("format").asInt() != FORMAT) {
            return "its card has format " + card.path("format") + ", this program reads format " + FORMAT;
        }
        JsonNode labels = card.path("labels");
        List<String> groups = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        labels.path("groups")
                .forEach(group -> groups.add(group.path("name").asText() + " " + words(group.path("labels"))));
        Labels.GROUPS.forEach(group -> wanted.add(group.name() + " " + group.labels()));
        if (!words(labels.path("kinds")).equals(Labels.KINDS)
                || !groups.equals(wanted)
                || !words(labels.path("roles")).equals(Labels.ROLES)
                || !words(labels.path("dyad_roots")).equals(Labels.DYAD_ROOTS)) {
            return "its labels are not those that this program knows";
        }
        JsonNode decoding = card.path("decoding");
        int longest = decoding.path("longest").asInt();
        if (decoding.path("width").asInt() != Labels.WIDTH
                || decoding.path("longest_span").asInt() != Labels.LONGEST_SPAN
                || !words(decoding.path("never_none")).equals(Labels.ROLES.subList(0, Labels.NEVER_NONE))
                || !words(decoding.path("several")).equals(Labels.SEVERAL)
                || longest < 16
                || longest > MOST_PIECES) {
            return "its outputs are meant to be read otherwise than this program does";
        }
        JsonNode thresholds = card.path("thresholds");
        if (numbers(thresholds.path("trigger")).size() != Labels.KINDS.size()
                || !thresholds.path("area").isNumber()
                || !thresholds.path("second_span").isNumber()
                || numbers(card.path("dyad_bias")).size() != Labels.DYAD_ROOTS.size()) {
            return "its card lacks thresholds";
        }
        return null;
    }

    /**
     * The bytes of one of the model's files.
     *
     * @throws ProblemException where the file is missing, cut or another than the card names
     */
    byte[] bytes(String file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw refused(folder, "its " + file + " is not there or cannot be read")
                    .asException(e);
        }
        String found = HexFormat.of().formatHex(digest().digest(bytes));
        if (!found.equals(sha256.get(file))) {
            String why = "its " + file + " (" + bytes.length + " bytes, SHA-256 " + found.substring(0, 12)
                    + "…) is cut or not the one that its card names";
            throw refused(folder, why).asException();
        }
        return bytes;
    }

    /** The lines of one of the model's files. */
    List<String> lines(String file) {
        String text = new String(bytes(file), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        if (lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    /** Twelve hexadecimal digits that change with everything of the model that can change a reading: its files and its thresholds. */
    public String version() {
        String all =
                FORMAT + " " + sha256 + " " + longest + " " + trigger + " " + area + " " + secondSpan + " " + dyadBias;
        return HexFormat.of().formatHex(digest().digest(all.getBytes(StandardCharsets.UTF_8)), 0, 6);
    }

    Problem refused(String why) {
        return refused(folder, why);
    }

    private static Problem refused(Path folder, String why) {
        return Problem.call("Cannot use the model in " + folder, why, FETCH);
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asDouble()));
        return numbers;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
