package org.servanda.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.servanda.problem.Problem;
import org.servanda.report.CodePoints;

/** Finds and reads the texts in which gold offsets count. */
final class GoldTexts {

    /** By code point, where strings compare by UTF-16 unit and put emoji before full-width letters. */
    static final Comparator<String> BY_CODE_POINT = (a, b) -> {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return Arrays.compare(left, right);
    };

    private static final Pattern HEADER = Pattern.compile(
            "(url|outlet|published|title|text|date|source)[\\s\\x1c-\\x1f]*:",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Path gold;
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Path textsOrNull;

    GoldTexts(Path gold, List<String> paths, Path textsOrNull) {
        this.gold = gold;
        this.textsOrNull = textsOrNull;
        Path home = homeOf(gold);
        for (String path : paths) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            files.put(name, home.resolve(path));
        }
    }

    /** File names of the reports that the gold names by a path. */
    Set<String> names() {
        return files.keySet();
    }

    /** Every passage on which a record, or one of the values of a disagreement, stands. */
    static List<JsonNode> mentions(JsonNode record) {
        List<JsonNode> mentions = Values.elements(record, "mentions");
        for (JsonNode value : Values.elements(record, "values")) {
            mentions.addAll(Values.elements(value, "mentions"));
        }
        return mentions;
    }

    /**
     * The text of a report in which all its quotes stand at their offsets: without header lines, else the whole file. Null where there is no such
     * file.
     */
    CodePoints text(String name, List<JsonNode> quoted) {
        Path file = find(name);
        if (file == null) {
            return null;
        }
        String whole = read(file);
        CodePoints body = CodePoints.of(withoutHeader(whole));
        if (holdsAll(body, quoted)) {
            return body;
        }
        CodePoints all = CodePoints.of(whole);
        if (holdsAll(all, quoted)) {
            return all;
        }
        throw Problem.input(
                        "Cannot use " + gold + " as gold",
                        "gold offsets do not fit the text: " + name,
                        "Put the text that it was made from at " + file + ", or correct the offsets")
                .asException();
    }

    private static boolean holdsAll(CodePoints text, List<JsonNode> quoted) {
        for (JsonNode mention : quoted) {
            String words = Slices.slice(
                    text, mention.get("start").intValue(), mention.get("end").intValue());
            if (!words.equals(mention.get("quote").textValue())) {
                return false;
            }
        }
        return true;
    }

    private static String withoutHeader(String text) {
        int emptyLine = text.indexOf("\n\n");
        return emptyLine >= 0 && HEADER.matcher(text).lookingAt() ? text.substring(emptyLine + 2) : text;
    }

    private Path find(String name) {
        Path named = files.get(name);
        if (named != null && Files.exists(named)) {
            return named;
        }
        return textsOrNull == null ? null : findBelow(name);
    }

    /** The first of that name, by the names of the folders on the way. */
    private Path findBelow(String name) {
        try (Stream<Path> below = Files.walk(textsOrNull)) {
            return below.filter(path -> path.endsWith(name) && Files.isRegularFile(path))
                    .min((a, b) -> Arrays.compare(folders(a), folders(b)))
                    .orElse(null);
        } catch (IOException e) {
            throw Problem.input(
                            "Cannot look for the text of " + name + " below " + textsOrNull,
                            "the folder cannot be read",
                            "Name a folder that holds the texts of the gold")
                    .asException(e);
        }
    }

    private static String[] folders(Path path) {
        List<String> names = new ArrayList<>();
        path.forEach(part -> names.add(part.toString()));
        return names.toArray(String[]::new);
    }

    /** Every line end becomes a line feed: that is how gold counts. */
    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException e) {
            throw Problem.input("Cannot read " + file, "it is not UTF-8", "Save it as UTF-8")
                    .asException(e);
        } catch (IOException e) {
            throw Problem.input("Cannot read " + file, String.valueOf(e.getMessage()), "Make it readable")
                    .asException(e);
        }
    }

    /** The folder above the gold file's own, from which its reports' paths count. */
    private static Path homeOf(Path gold) {
        try {
            Path folder = gold.toRealPath().getParent();
            return folder.getParent() == null ? folder : folder.getParent();
        } catch (IOException e) {
            throw Problem.input("Cannot read " + gold, "its folder cannot be read", "Make it readable")
                    .asException(e);
        }
    }
}
