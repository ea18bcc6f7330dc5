package org.servanda.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servanda.lexicon.Names;

/**
 * Looks for outlet and day of publication in a text that has no header. Only what is plain counts: a line near the top that is a full date and
 * nothing else, a dateline that names its agency, a closing line that names the source. A year is never guessed.
 */
final class Imprint {

    /** A date line stands above the report or just below its headline; further down, a date alone may be about anything. */
    private static final int LINES_AT_TOP = 8;

    private static final Pattern LABEL = Pattern.compile(
            "(?:first\\s+)?(?:published|posted|publication date|date)(?:\\s+on|\\s+at)?\\s*:?\\s+",
            Pattern.CASE_INSENSITIVE);

    private static final String PLACE =
            "(?<place>\\p{Lu}[\\p{L}.’'-]+(?:\\s\\p{Lu}[\\p{L}.’'-]*){0,3})(?:,\\s+\\p{Lu}[\\p{L}.’' -]{1,30})?";
    private static final String DAY =
            "(?:,?\\s+(?<day>\\d{1,2}\\s+\\p{L}{3,9}\\.?(?:,?\\s+\\d{4})?|\\p{L}{3,9}\\.?\\s+\\d{1,2}(?:,?\\s+\\d{4})?))?";
    private static final Pattern IN_BRACKETS = Pattern.compile(
            "^" + PLACE + DAY + "[.,]?\\s*\\((?<outlet>\\p{Lu}[\\p{L}\\p{N}.&/’' -]{1,40})\\)\\s*(?:--|[-–—:.])");
    private static final Pattern IN_SLASHES = Pattern.compile(
            "^" + PLACE + DAY + "[.,]?\\s*/(?<outlet>\\p{Lu}[\\p{L}\\p{N}.&’' -]{1,40})/\\s*(?:--|[-–—.])?");
    private static final Pattern SOURCE_LINE = Pattern.compile(
            "^source\\s*[:»]+\\s*(?<outlet>[\\p{L}][\\p{L}\\p{N}.&’' -]{1,40})$", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NO_OUTLET =
            Set.of("unknown", "own", "internet", "agencies", "news agencies", "various");

    private Imprint() {}

    /** The draft with outlet and day where it had none and its text tells them. */
    static Draft fill(Draft draft) {
        return fillOutlet(draft.published() == null ? fillDay(draft) : draft);
    }

    static Draft fillOutlet(Draft draft) {
        String outlet = draft.outlet() == null ? outlet(draft.text()) : null;
        return outlet == null ? draft : draft.withOutlet(outlet);
    }

    static Draft fillDay(Draft draft) {
        List<String> top = draft.text()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(LINES_AT_TOP)
                .toList();
        for (String line : top) {
            if (line.length() <= 80) {
                Matcher label = LABEL.matcher(line.strip());
                String day = Day.of(label.lookingAt() ? line.strip().substring(label.end()) : line);
                if (day != null) {
                    return draft.withPublished(day, "text");
                }
            }
        }
        for (String line : top) {
            Matcher dateline = dateline(line);
            String day = dateline == null ? null : Day.of(dateline.group("day"));
            if (day != null) {
                return draft.withPublished(day, "text");
            }
        }
        return draft;
    }

    private static String outlet(String text) {
        List<String> top =
                text.lines().filter(line -> !line.isBlank()).limit(LINES_AT_TOP).toList();
        for (String line : top) {
            Matcher dateline = dateline(line);
            if (dateline != null) {
                return dateline.group("outlet").strip();
            }
        }
        String stripped = text.stripTrailing();
        String last = stripped.substring(stripped.lastIndexOf('\n') + 1).strip();
        Matcher source = SOURCE_LINE.matcher(last);
        if (source.matches() && !NO_OUTLET.contains(source.group("outlet").toLowerCase(Locale.ROOT))) {
            return source.group("outlet").strip();
        }
        return null;
    }

    /** The dateline that a line opens with and that names an agency, or null. */
    private static Matcher dateline(String line) {
        String start = line.length() > 160 ? line.substring(0, 160) : line;
        if (start.indexOf('(') < 0 && start.indexOf('/') < 0) {
            return null;
        }
        for (Pattern pattern : List.of(IN_BRACKETS, IN_SLASHES)) {
            Matcher match = pattern.matcher(start);
            if (match.find() && !isPlace(match.group("outlet")) && isDateline(match)) {
                return match;
            }
        }
        return null;
    }

    /** Places in datelines are in capitals or known as capitals, or a day follows them; "The Minister (Finance)" is none of these. */
    private static boolean isDateline(Matcher match) {
        String place = match.group("place");
        return place.equals(place.toUpperCase(Locale.ROOT)) || match.group("day") != null || isPlace(place);
    }

    private static boolean isPlace(String words) {
        for (Names.Name name : Names.bundled().find(words)) {
            boolean place = name.kind() == Names.Name.Kind.STATE || name.kind() == Names.Name.Kind.CAPITAL;
            if (place && name.start() == 0 && name.end() == words.length()) {
                return true;
            }
        }
        return false;
    }
}
