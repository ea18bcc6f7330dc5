package org.servanda.resolution;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** Numbers in digits, in words and in both: {@code 1.5 million}, {@code two hundred and fifty}, {@code half a dozen}. */
final class Numerals {

    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));

    private static final Map<String, Integer> ORDINALS =
            Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7, "eighth", 8);

    /** Power of ten of each word; the short scale. */
    private static final Map<String, Integer> MAGNITUDES = Map.ofEntries(
            Map.entry("hundred", 2),
            Map.entry("thousand", 3),
            Map.entry("lakh", 5),
            Map.entry("lakhs", 5),
            Map.entry("million", 6),
            Map.entry("mln", 6),
            Map.entry("mn", 6),
            Map.entry("mio", 6),
            Map.entry("crore", 7),
            Map.entry("crores", 7),
            Map.entry("billion", 9),
            Map.entry("bln", 9),
            Map.entry("bn", 9),
            Map.entry("milliard", 9),
            Map.entry("trillion", 12),
            Map.entry("trln", 12),
            Map.entry("trn", 12),
            Map.entry("tn", 12));

    /** Letters that mean a magnitude only where money stands before the number: {@code $100m}. */
    private static final Map<String, Integer> LETTERS = Map.of("k", 3, "m", 6, "b", 9, "t", 12);

    private static final Set<String> ABBREVIATED = Set.of("mln", "mn", "bln", "bn", "trln", "trn", "tn");

    private static final BigDecimal DOZEN = BigDecimal.valueOf(12);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Numerals() {}

    /**
     * A number that was read.
     *
     * @param next index of the token after it
     */
    record Numeral(BigDecimal value, int next) {

        boolean isWhole() {
            return value.stripTrailingZeros().scale() <= 0;
        }

        /** The value where it is whole and small enough to count things, otherwise −1. */
        int whole() {
            return isWhole() && value.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) <= 0 ? value.intValue() : -1;
        }
    }

    /** The longest number that begins at a token, with its magnitudes; null where none begins. */
    static Numeral read(Tokens tokens, int at) {
        Numeral number = withoutMagnitude(tokens, at);
        if (number == null) {
            return null;
        }
        return magnitudes(tokens, number);
    }

    /** A number as {@link #read}, of which a single letter may be the magnitude, as in {@code $100m}. */
    static Numeral readMoney(Tokens tokens, int at) {
        Numeral number = read(tokens, at);
        if (number == null) {
            return null;
        }
        Token letter = tokens.get(number.next());
        Integer power = LETTERS.get(letter.key());
        if (letter.isWord() && power != null && tokens.get(number.next() - 1).kind() == Token.Kind.NUMBER) {
            return magnitudes(tokens, new Numeral(number.value().scaleByPowerOfTen(power), number.next() + 1));
        }
        return number;
    }

    /** The power of ten of a magnitude word, or null. */
    static Integer magnitude(Token token) {
        return token.isWord() ? MAGNITUDES.get(token.key()) : null;
    }

    /** 1 to 8 for {@code first} to {@code eighth}, 1 to 999 for {@code 1st} and so on, otherwise 0. */
    static int ordinal(Token token) {
        if (token.kind() == Token.Kind.ORDINAL) {
            return Integer.parseInt(token.key());
        }
        return ORDINALS.getOrDefault(token.key(), 0);
    }

    private static Numeral magnitudes(Tokens tokens, Numeral number) {
        BigDecimal value = number.value();
        int at = number.next();
        while (true) {
            boolean hyphen = tokens.get(at).isDash()
                    && tokens.get(at).glued()
                    && tokens.get(at + 1).glued();
            int word = hyphen ? at + 1 : at;
            Integer power = magnitude(tokens.get(word));
            if (tokens.is(word, "dozen")) {
                value = value.multiply(DOZEN);
            } else if (power != null) {
                value = value.scaleByPowerOfTen(power);
            } else {
                return new Numeral(value, at);
            }
            at = word + 1;
            if (ABBREVIATED.contains(tokens.get(word).key())
                    && tokens.is(at, ".")
                    && tokens.get(at).glued()
                    && tokens.get(at + 1).isWord()
                    && !tokens.get(at + 1).isCapitalised()) {
                at++;
            }
        }
    }

    private static Numeral withoutMagnitude(Tokens tokens, int at) {
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.NUMBER) {
            return digits(tokens, at);
        }
        if (token.is("half")
                && (tokens.is(at + 1, "a") || tokens.is(at + 1, "an"))
                && isMagnitude(tokens.get(at + 2))) {
            return new Numeral(HALF, at + 2);
        }
        if ((token.is("a") || token.is("an")) && isMagnitude(tokens.get(at + 1))) {
            return new Numeral(BigDecimal.ONE, at + 1);
        }
        if ((token.is("a") || token.is("an")) && tokens.is(at + 1, "half") && isMagnitude(tokens.get(at + 2))) {
            return new Numeral(HALF, at + 2);
        }
        if (token.is("dozen")) {
            return new Numeral(BigDecimal.ONE, at);
        }
        return SMALL.containsKey(token.key()) ? words(tokens, at) : null;
    }

    private static boolean isMagnitude(Token token) {
        return magnitude(token) != null || token.is("dozen");
    }

    private static Numeral digits(Tokens tokens, int at) {
        BigDecimal value = value(tokens.get(at).text());
        if (value == null) {
            return null;
        }
        int next = at + 1;
        String text = tokens.get(at).text();
        while (text.matches("\\d{1,3}") && isGroup(tokens, next)) {
            value = value.scaleByPowerOfTen(3)
                    .add(new BigDecimal(tokens.get(next).text()));
            next++;
        }
        if (tokens.is(next, "½") && tokens.get(next).glued()) {
            return new Numeral(value.add(HALF), next + 1);
        }
        return halfMore(tokens, value, next);
    }

    /** Three digits after a single space go on with the number before: {@code 120 000}. */
    private static boolean isGroup(Tokens tokens, int at) {
        Token token = tokens.get(at);
        return token.kind() == Token.Kind.NUMBER
                && token.text().matches("\\d{3}")
                && token.start() - tokens.get(at - 1).end() == 1;
    }

    private static Numeral halfMore(Tokens tokens, BigDecimal value, int next) {
        if (tokens.are(next, "and", "a", "half") && tokens.get(next + 3).isWord()) {
            return new Numeral(value.add(HALF), next + 3);
        }
        return new Numeral(value, next);
    }

    /** {@code 1,234.5}, {@code 1,5}, {@code 1.200.000}; null for what is no number, such as {@code 13.03.2023}. */
    static BigDecimal value(String text) {
        if (text.matches("\\d+(\\.\\d+)?")) {
            return new BigDecimal(text);
        }
        if (text.matches("\\d{1,3}(,\\d{2,3})*,\\d{3}(\\.\\d+)?")) {
            return new BigDecimal(text.replace(",", ""));
        }
        if (text.matches("\\d{1,3}(\\.\\d{3}){2,}(,\\d+)?")) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        return text.matches("\\d+,\\d{1,2}") ? new BigDecimal(text.replace(',', '.')) : null;
    }

    private static Numeral words(Tokens tokens, int at) {
        long total = 0;
        long current = 0;
        int room = 100;
        int next = at;
        while (true) {
            Token token = tokens.get(next);
            Integer small = SMALL.get(token.key());
            if (small != null && small < room) {
                current += small;
                room = small >= 20 ? 10 : 0;
                next++;
            } else if (token.is("hundred") && current > 0 && current < 100 && next > at) {
                current *= 100;
                room = 100;
                next++;
            } else if (token.is("thousand") && current > 0 && total == 0) {
                total = current * 1000;
                current = 0;
                room = 100;
                next++;
            } else if (room > 0 && next > at && isJoint(tokens, next, room)) {
                next++;
            } else {
                break;
            }
        }
        BigDecimal value = BigDecimal.valueOf(total + current);
        return halfMore(tokens, value, next);
    }

    /** The hyphen of {@code twenty-four} or the “and” of {@code two hundred and fifty}. */
    private static boolean isJoint(Tokens tokens, int at, int room) {
        Integer following = SMALL.get(tokens.get(at + 1).key());
        if (following == null || following >= room) {
            return false;
        }
        if (tokens.get(at).isDash()) {
            return room == 10 && tokens.get(at).glued() && tokens.get(at + 1).glued();
        }
        Token before = tokens.get(at - 1);
        return tokens.is(at, "and") && (before.is("hundred") || before.is("thousand"));
    }
}
