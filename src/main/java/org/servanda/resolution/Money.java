package org.servanda.resolution;

/** Knows currencies and units of measure by the forms of {@code currencies.tsv} and {@code units.tsv}. */
final class Money {

    private static final Phrases<String> SYMBOLS = new Phrases<>();
    private static final Phrases<String> WORDS = new Phrases<>();
    private static final Phrases<String> UNITS = new Phrases<>();

    static {
        for (String[] row : Lines.of("currencies.tsv", 3)) {
            switch (row[0]) {
                case "symbol" -> SYMBOLS.add(row[1], Character.isUpperCase(row[1].charAt(0)), row[2]);
                case "word" -> {
                    WORDS.add(row[1], false, row[2]);
                    WORDS.add(row[1] + "s", false, row[2]);
                }
                case "code" -> {
                    SYMBOLS.add(row[1], true, row[2]);
                    WORDS.add(row[1], true, row[2]);
                }
                default -> throw new IllegalStateException("currencies.tsv has an unknown kind: " + row[0]);
            }
        }
        for (String[] row : Lines.of("units.tsv", 2)) {
            UNITS.add(row[0], false, row[1]);
            if (row[0].length() > 3) {
                UNITS.add(row[0] + "s", false, row[1]);
                UNITS.add(row[0].replaceFirst("^(\\S+) ", "$1s "), false, row[1]);
                UNITS.add(row[0].replaceFirst("^(\\S+)y", "$1ies"), false, row[1]);
            }
        }
    }

    private Money() {}

    /** A symbol or code that stands before a number, or null. */
    static Phrases.Match<String> before(Tokens tokens, int at) {
        Phrases.Match<String> match = SYMBOLS.at(tokens, at);
        if (match == null || tokens.get(at).glued() && tokens.get(at - 1).isWord()) {
            return null;
        }
        boolean apart = match.next() > at + 1 && !tokens.get(match.next() - 1).glued();
        if (apart && !tokens.get(at).text().equals("US")) {
            return null;
        }
        return tokens.is(match.next(), ".") && tokens.is(at, "rs")
                ? new Phrases.Match<>(match.value(), match.next() + 1)
                : match;
    }

    /** A currency in words or as a code or symbol after a number, or null. */
    static Phrases.Match<String> after(Tokens tokens, int at) {
        Phrases.Match<String> word = WORDS.at(tokens, at);
        if (word != null) {
            return word;
        }
        Token token = tokens.get(at);
        return token.isWord() || token.key().isEmpty() ? null : SYMBOLS.at(tokens, at);
    }

    /** A unit of measure after a number, or null. */
    static Phrases.Match<String> unit(Tokens tokens, int at) {
        return UNITS.at(tokens, at);
    }
}
