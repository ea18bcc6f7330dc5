package org.servanda.resolution;

import java.util.Set;

/** Reads the noun that a number counts: {@code new affordable homes}. */
final class Quantity {

    private static final Set<String> STOPS = Set.of(
            "in", "on", "at", "to", "for", "from", "by", "with", "that", "which", "who", "will", "would", "were", "was",
            "are", "is", "be", "been", "have", "has", "had", "and", "or", "but", "as", "their", "its", "the", "this",
            "these", "those", "into", "under", "after", "before", "during", "between", "than", "per", "a", "an", "of",
            "not", "it", "his", "her", "our", "your", "they", "he", "she", "we", "when", "while", "where", "if", "so",
            "said", "against", "over");

    /** What is counted without being an amount: those who take part, time, places in a text, papers and rounds. */
    private static final Set<String> NO_AMOUNTS = Set.of(
            "countries",
            "nations",
            "states",
            "sides",
            "parties",
            "presidents",
            "leaders",
            "ministers",
            "governments",
            "neighbours",
            "neighbors",
            "capitals",
            "delegations",
            "powers",
            "allies",
            "partners",
            "rivals",
            "foes",
            "republics",
            "times",
            "years",
            "months",
            "weeks",
            "days",
            "hours",
            "minutes",
            "seconds",
            "decades",
            "centuries",
            "nights",
            "points",
            "pages",
            "parts",
            "articles",
            "chapters",
            "sections",
            "rounds",
            "talks",
            "meetings",
            "visits",
            "summits",
            "sessions",
            "goals",
            "games",
            "matches",
            "votes",
            "issues",
            "topics",
            "areas",
            "fields",
            "ways",
            "things",
            "cases",
            "others",
            "men's",
            "women's",
            "officials",
            "diplomats",
            "ambassadors",
            "envoys",
            "premiers",
            "speakers",
            "words",
            "measures",
            "steps",
            "reasons",
            "members",
            "elections",
            "olympics");

    private static final Set<String> IRREGULAR =
            Set.of("people", "troops", "children", "men", "women", "personnel", "staff", "sheep", "cattle", "aircraft");

    private static final Set<String> ENDS_IN_S = Set.of(
            "sports",
            "arms",
            "gas",
            "customs",
            "business",
            "various",
            "previous",
            "serious",
            "was",
            "has",
            "less",
            "bus",
            "plus",
            "us",
            "tactical",
            "does",
            "yes",
            "perhaps",
            "always",
            "famous",
            "religious",
            "indigenous",
            "defenceless",
            "homeless",
            "goods");

    private Quantity() {}

    /**
     * A counted noun.
     *
     * @param next index of the token after it
     */
    record Noun(String noun, int next) {}

    /** The plural noun that follows a number, with up to three words of description before it; null where there is none. */
    static Noun after(Tokens tokens, int at) {
        for (int i = at; i < at + 4; i++) {
            Token token = tokens.get(i);
            if (token.isDash() && token.glued() && tokens.get(i + 1).glued() && i > at) {
                continue;
            }
            if (!token.isWord() || STOPS.contains(token.key())) {
                return null;
            }
            if (isPlural(token)) {
                boolean isAmount = !NO_AMOUNTS.contains(token.key()) && !isPaper(tokens, at, i);
                return isAmount ? new Noun(token.key(), i + 1) : null;
            }
        }
        return null;
    }

    private static boolean isPaper(Tokens tokens, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (PAPERS.at(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    private static final Phrases<String> PAPERS = new Phrases<>();

    static {
        for (String[] row : Lines.of("papers.tsv", 2)) {
            PAPERS.add(row[1], false, row[0]);
        }
    }

    private static boolean isPlural(Token token) {
        String word = token.key();
        boolean ends = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return IRREGULAR.contains(word) || ends && !ENDS_IN_S.contains(word);
    }
}
