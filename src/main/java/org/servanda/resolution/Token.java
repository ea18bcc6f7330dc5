package org.servanda.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, number or mark of a text.
 *
 * @param text as it stands
 * @param key the same in lower case; of {@code 12th} the number 12, of {@code 1990s} the number 1990
 * @param start UTF-16 index of the first character
 * @param end UTF-16 index after the last
 * @param glued whether nothing stands between it and the token before it
 */
record Token(Kind kind, String text, String key, int start, int end, boolean glued) {

    enum Kind {
        WORD,
        NUMBER,
        /** {@code 12th}. */
        ORDINAL,
        /** {@code 1990s}, {@code 90s}. */
        DECADE,
        /** One character that is neither letter, digit nor space, or an {@code 's}. */
        MARK
    }

    boolean is(String wanted) {
        return key.equals(wanted);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.charAt(0));
    }

    boolean isDash() {
        return kind == Kind.MARK && !text.isEmpty() && "-–—‐‑‒−".contains(text);
    }

    boolean isApostrophe() {
        return is("'") || is("’");
    }

    /** All tokens of a text, in order; spaces are dropped. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        int before = -1;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                at += Character.charCount(point);
                continue;
            }
            Token token = at(text, at, at == before);
            tokens.add(token);
            at = token.end;
            before = at;
        }
        return tokens;
    }

    private static Token at(String text, int start, boolean glued) {
        int point = text.codePointAt(start);
        if (isDigit(text, start)) {
            return number(text, start, glued);
        }
        if (Character.isLetter(point)) {
            return token(Kind.WORD, text, start, endOfWord(text, start), glued);
        }
        if ((point == '\'' || point == '’')
                && start + 1 < text.length()
                && (text.charAt(start + 1) == 's' || text.charAt(start + 1) == 'S')
                && !isLetter(text, start + 2)) {
            return new Token(Kind.MARK, text.substring(start, start + 2), "'s", start, start + 2, glued);
        }
        return token(Kind.MARK, text, start, start + Character.charCount(point), glued);
    }

    private static Token number(String text, int start, boolean glued) {
        int end = endOfNumber(text, start);
        String digits = text.substring(start, end);
        if (text.regionMatches(end, "s", 0, 1) && !isLetter(text, end + 1) && digits.matches("\\d{2}|\\d{4}")) {
            return new Token(Kind.DECADE, text.substring(start, end + 1), digits, start, end + 1, glued);
        }
        if (isOrdinalEnding(text, end) && digits.matches("\\d{1,3}")) {
            return new Token(Kind.ORDINAL, text.substring(start, end + 2), digits, start, end + 2, glued);
        }
        return new Token(Kind.NUMBER, digits, digits, start, end, glued);
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (true) {
            while (isDigit(text, end)) {
                end++;
            }
            if (text.startsWith(".", end) && isDigit(text, end + 1)) {
                end++;
            } else if (text.startsWith(",", end) && joins(text, start, end)) {
                end++;
            } else {
                return end;
            }
        }
    }

    /** A comma belongs to the number before three digits, or before one or two where it is the first: {@code 120,000}, {@code 1,5}. */
    private static boolean joins(String text, int start, int comma) {
        int digits = 0;
        while (isDigit(text, comma + 1 + digits)) {
            digits++;
        }
        return digits == 3 || digits > 0 && digits < 3 && comma - start <= 3;
    }

    private static boolean isOrdinalEnding(String text, int at) {
        if (at + 2 > text.length() || isLetter(text, at + 2)) {
            return false;
        }
        String ending = text.substring(at, at + 2).toLowerCase(Locale.ROOT);
        return ending.equals("st") || ending.equals("nd") || ending.equals("rd") || ending.equals("th");
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (isLetter(text, end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isLetter(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        int point = text.codePointAt(at);
        return Character.isLetter(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static Token token(Kind kind, String text, int start, int end, boolean glued) {
        String words = text.substring(start, end);
        return new Token(kind, words, words.toLowerCase(Locale.ROOT), start, end, glued);
    }
}
