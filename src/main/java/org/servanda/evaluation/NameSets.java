package org.servanda.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** NameSets as sets in which spelling variants meet. */
final class NameSets {

    private NameSets() {}

    /** Last names of persons given as text or as {@code {name, role, party}}: lower case, without accents, hyphens and apostrophes. */
    static Set<String> surnames(JsonNode persons) {
        Set<String> surnames = new LinkedHashSet<>();
        for (JsonNode person : Values.listed(persons)) {
            surnames.add(surname(Values.text(person.isObject() ? Values.get(person, "name") : person)));
        }
        surnames.remove("");
        return surnames;
    }

    /** Codes of parties in upper case; a person stands for their party, or for their own name where they have none. */
    static Set<String> codes(JsonNode parties) {
        Set<String> codes = new LinkedHashSet<>();
        for (JsonNode party : Values.listed(parties)) {
            codes.add(code(party).asText().toUpperCase(Locale.ROOT));
        }
        return codes;
    }

    /** Codes of those parties that are given as text; persons are left out. */
    static Set<String> codesAlone(JsonNode parties) {
        Set<String> codes = new LinkedHashSet<>();
        for (JsonNode party : Values.listed(parties)) {
            if (party.isTextual()) {
                codes.add(party.textValue().toUpperCase(Locale.ROOT));
            }
        }
        return codes;
    }

    static Set<String> lowerCase(JsonNode words) {
        Set<String> lower = new LinkedHashSet<>();
        for (JsonNode word : Values.listed(words)) {
            lower.add(word.asText().toLowerCase(Locale.ROOT));
        }
        return lower;
    }

    /** The harmonic mean of precision and recall of one set against another; 1 where both are empty. */
    static double likeness(Set<String> a, Set<String> b) {
        if (a.isEmpty() && b.isEmpty()) {
            return 1;
        }
        int common = 0;
        for (String element : a) {
            if (b.contains(element)) {
                common++;
            }
        }
        return 2.0 * common / (a.size() + b.size());
    }

    private static JsonNode code(JsonNode party) {
        if (!party.isObject()) {
            return party;
        }
        JsonNode code = Values.get(party, "party");
        return Values.isGiven(code) ? code : Values.get(party, "name");
    }

    private static String surname(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder word = new StringBuilder();
        boolean ended = false;
        for (int at = 0; at < decomposed.length(); at += Character.charCount(decomposed.codePointAt(at))) {
            int character = decomposed.codePointAt(at);
            if (Slices.isSpace(character)) {
                ended = true;
                continue;
            }
            if (ended) {
                word.setLength(0);
                ended = false;
            }
            if (belongsToAWord(character)) {
                word.appendCodePoint(character);
            }
        }
        return word.toString();
    }

    /** Letters, numbers of every kind and the low line; accents that decomposition has set apart are none of these. */
    private static boolean belongsToAWord(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(character) || character == '_';
        };
    }
}
