package org.servanda.resolution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servanda.lexicon.CalendarNames;
import org.servanda.lexicon.Names;
import org.servanda.reading.Act;
import org.servanda.reading.Link;

/** Where something happened, as the passage names it. */
final class Place {

    private static final Pattern AFTER_PREPOSITION = Pattern.compile(
            "\\b(?:in|at|to|visited|visiting)\\s+((?:the\\s+)?\\p{Lu}[\\p{L}’'-]+(?:[ -]\\p{Lu}[\\p{L}’'-]+){0,3})");

    private static final Pattern MARKS = Pattern.compile("(?i)^(?:in|at|to|into|the|capital|of|city|town|resort)\\s+");

    private Place() {}

    /** The place that the reader linked, else the first that a preposition introduces; null where the passage names none. */
    static String of(Act act, Here here) {
        String words = here.firstWords(act, Link.Role.PLACE);
        if (words == null) {
            words = introduced(here.words(act.passage()));
        }
        if (words == null) {
            return null;
        }
        String place = words.replaceFirst("(?:,| on | as | for |\\().*$", "").strip();
        for (Matcher mark = MARKS.matcher(place); mark.find(); mark = MARKS.matcher(place)) {
            place = place.substring(mark.end());
        }
        while (!place.isEmpty() && CalendarNames.FULL.contains(place.replaceFirst("^.* ", ""))) {
            place = place.contains(" ") ? place.substring(0, place.lastIndexOf(' ')) : "";
        }
        return place.isEmpty() || !Character.isUpperCase(place.codePointAt(0)) ? null : place;
    }

    private static String introduced(String passage) {
        for (Matcher found = AFTER_PREPOSITION.matcher(passage); found.find(); ) {
            String words = found.group(1);
            List<Names.Name> names = Names.bundled().find(words);
            boolean party = names.stream()
                    .anyMatch(name -> name.kind() == Names.Name.Kind.ORGANISATION
                            || name.kind() == Names.Name.Kind.DEMONYM
                            || name.kind() == Names.Name.Kind.OFFICE_HOLDER);
            if (!party && !CalendarNames.FULL.contains(words)) {
                return words;
            }
        }
        return null;
    }
}
