package org.servanda.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servanda.problem.Problem;

/**
 * Reads plain text. It may open with header lines, the first of them {@code url:}, {@code outlet:}, {@code published:}, {@code date:},
 * {@code title:}, {@code source:} or {@code text:}, then an empty line. Where no header speaks of outlet or day, they are looked for in the
 * text ({@link Imprint}); a header that says {@code unknown} settles it.
 */
final class PlainText {

    private static final Set<String> KEYS = Set.of("url", "outlet", "published", "date", "title", "source", "text");
    private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z _-]{0,30}?)\\s*:(?:\\s+(.*)|)");

    private PlainText() {}

    static Draft read(Material material, IntakeLimits limits) {
        Decoded decoded = Decoded.of(material.bytes(), material.charset());
        Draft draft = ofText(decoded.text(), material.source());
        if (decoded.lost() > 0) {
            draft = draft.withNote(decoded.lost() + " places are not " + decoded.charset()
                    + " and stand as U+FFFD, the sign for a lost character");
        }
        draft = draft.within(limits.textBytes(), material.source());
        return material.cut() ? draft.withTrouble(cutBytes(material, limits)) : draft;
    }

    static Problem cutBytes(Material material, IntakeLimits limits) {
        return Problem.input(
                "Read only part of " + material.source(),
                "it is longer than " + IntakeLimits.inWords(limits.recordBytes()) + " and was cut there",
                "Split it into smaller files and read those");
    }

    /** A text with its header lines taken off, if it has any. */
    static Draft ofText(String whole, String source) {
        Map<String, String> header = new LinkedHashMap<>();
        int bodyStart = header(whole, header);
        String text = whole.substring(bodyStart);
        List<String> notes = new ArrayList<>();
        if (header.get("text") != null) {
            notes.add("its header says of the text: " + header.get("text"));
        }
        String origin = header.get("source");
        boolean originIsAddress = origin != null && origin.matches("https?://\\S+");
        String url = header.get("url") == null && originIsAddress ? origin : header.get("url");
        String outlet = header.get("outlet") == null && !originIsAddress ? origin : header.get("outlet");
        String written = header.get("published") == null ? header.get("date") : header.get("published");
        String published = Day.orEdtf(written);
        Draft draft = new Draft(
                url,
                outlet,
                header.get("title"),
                published,
                published == null ? null : "header",
                null,
                text,
                notes,
                null);
        if (written != null && published == null) {
            draft = draft.withTrouble(undated(source, written));
        }
        if (!header.containsKey("published") && !header.containsKey("date")) {
            draft = Imprint.fillDay(draft);
        }
        return header.containsKey("outlet") ? draft : Imprint.fillOutlet(draft);
    }

    static Problem undated(String source, String written) {
        String shown = written.length() > 60 ? written.substring(0, 60) + "…" : written;
        return Problem.input(
                "Cannot tell the day of " + source,
                "its date line “" + shown.strip() + "” is not a date; the rest was read",
                "Correct that line, for example to 2021-05-14, and read it again");
    }

    /** Fills the map, null for unknown, and returns the index at which the text proper begins; 0 where there is no header. */
    private static int header(String whole, Map<String, String> header) {
        int at = 0;
        String key = null;
        while (at < whole.length()) {
            int end = whole.indexOf('\n', at);
            String line = whole.substring(at, end < 0 ? whole.length() : end);
            if (line.isBlank()) {
                return key == null ? 0 : end < 0 ? whole.length() : end + 1;
            }
            Matcher match = LINE.matcher(line);
            if (match.matches()) {
                key = match.group(1).toLowerCase(Locale.ROOT);
                if (at == 0 && !KEYS.contains(key)) {
                    return 0;
                }
                String value = match.group(2) == null ? "" : match.group(2).strip();
                if (KEYS.contains(key) && !value.isEmpty() && header.get(key) == null) {
                    header.put(key, value.equalsIgnoreCase("unknown") ? null : value);
                }
            } else if (key == null || !Character.isWhitespace(line.charAt(0))) {
                header.clear();
                return 0;
            } else if (header.get(key) != null) {
                header.put(key, header.get(key) + " " + line.strip());
            }
            at = end < 0 ? whole.length() : end + 1;
        }
        header.clear();
        return 0;
    }
}
