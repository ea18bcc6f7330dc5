package org.servanda.register;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The nouns by which reports call papers, and which of them outlets use for one another. */
final class PaperWords {

    /** Spelling variants → one form. */
    private static final Map<String, String> SAME = Map.of(
            "mou", "memorandum of understanding",
            "memorandum", "memorandum of understanding",
            "road map", "roadmap",
            "joint communique", "joint statement",
            "communique", "joint statement",
            "joint communiqué", "joint statement",
            "communiqué", "joint statement",
            "pact", "agreement",
            "deal", "agreement",
            "accord", "agreement");

    /** Words that outlets use for any bundle of papers. */
    private static final Set<String> LOOSE = Set.of(
            "agreement",
            "memorandum of understanding",
            "document",
            "paper",
            "accord",
            "deal",
            "pact",
            "instrument",
            "package");

    private PaperWords() {}

    static boolean same(String one, String other) {
        return one != null && other != null && singular(one).equals(singular(other));
    }

    /** Whether the noun is a plural. */
    static boolean many(String noun) {
        return noun != null && !singular(noun).equals(form(lower(noun)));
    }

    /** Whether the noun may stand for any paper. */
    static boolean loose(String noun) {
        return noun != null && LOOSE.contains(singular(noun));
    }

    private static String singular(String noun) {
        String word = lower(noun)
                .replace("memoranda", "memorandum")
                .replace("memorandums", "memorandum")
                .replace("treaties", "treaty")
                .replaceAll("s$", "");
        return form(word);
    }

    private static String form(String word) {
        return SAME.getOrDefault(word, word);
    }

    private static String lower(String noun) {
        return noun.strip().toLowerCase(Locale.ROOT);
    }
}
