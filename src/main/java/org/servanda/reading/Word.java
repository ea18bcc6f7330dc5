package org.servanda.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, number or mark of a text.
 *
 * @param start UTF-16 index of its first character
 * @param end after its last
 * @param text as it stands
 * @param low in lower case, apostrophes straightened
 */
record Word(int start, int end, String text, String low) {

    boolean isMark() {
        return !Character.isLetterOrDigit(text.codePointAt(0)) && !isClitic() && "$€£¥".indexOf(text.charAt(0)) < 0;
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(text.length() - 1))
                || Character.isDigit(text.charAt(0))
                || "$€£¥".indexOf(text.charAt(0)) >= 0;
    }

    boolean isCapital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    private boolean isClitic() {
        return text.length() > 1 && low.charAt(0) == '\'';
    }

    /** The words of a stretch of text. {@code Iran's} gives two, {@code isn't} two, {@code U.S.} and {@code $1.5bn} one each. */
    static List<Word> of(String text, int from, int to) {
        List<Word> words = new ArrayList<>((to - from) / 5 + 1);
        int at = from;
        while (at < to) {
            int point = text.codePointAt(at);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                at += Character.charCount(point);
                continue;
            }
            int end = isPart(point)
                            || isMoneySign(point) && next(text, at, to) > 0 && Character.isDigit(next(text, at, to))
                    ? wordEnd(text, at, to)
                    : at + Character.charCount(point);
            addParts(text, at, end, words);
            at = end;
        }
        return words;
    }

    private static void addParts(String text, int start, int end, List<Word> words) {
        int apostrophe = -1;
        for (int i = start + 1; i < end - 1; i++) {
            if (isApostrophe(text.charAt(i))) {
                apostrophe = i;
            }
        }
        if (apostrophe > 0) {
            String tail = text.substring(apostrophe + 1, end).toLowerCase(Locale.ROOT);
            boolean not =
                    tail.equals("t") && (text.charAt(apostrophe - 1) == 'n' || text.charAt(apostrophe - 1) == 'N');
            if (not && apostrophe - 1 > start) {
                words.add(word(text, start, apostrophe - 1));
                words.add(new Word(apostrophe - 1, end, text.substring(apostrophe - 1, end), "n't"));
                return;
            }
            if (tail.equals("s")
                    || tail.equals("ll")
                    || tail.equals("ve")
                    || tail.equals("re")
                    || tail.equals("d")
                    || tail.equals("m")) {
                words.add(word(text, start, apostrophe));
                words.add(word(text, apostrophe, end));
                return;
            }
        }
        words.add(word(text, start, end));
    }

    private static Word word(String text, int start, int end) {
        String words = text.substring(start, end);
        return new Word(
                start,
                end,
                words,
                words.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\''));
    }

    private static int wordEnd(String text, int start, int to) {
        int at = start + Character.charCount(text.codePointAt(start));
        while (at < to) {
            int point = text.codePointAt(at);
            if (isPart(point)) {
                at += Character.charCount(point);
                continue;
            }
            int after = at + 1 < to ? text.codePointAt(at + 1) : ' ';
            int before = text.charAt(at - 1);
            boolean joins = isApostrophe((char) point) && Character.isLetter(after)
                    || point == '-' && isPart(after)
                    || point == '–' && Character.isDigit(before) && Character.isDigit(after)
                    || (point == '.' || point == ',') && Character.isDigit(before) && Character.isDigit(after)
                    || point == '.' && Character.isLetter(after) && at - start == 1
                    || point == '.' && isDotted(text, start, at);
            if (!joins) {
                break;
            }
            at++;
        }
        return at;
    }

    /** Whether single letters with full stops stand before an index: {@code U.S}. */
    private static boolean isDotted(String text, int start, int at) {
        return at - start >= 3 && text.charAt(start + 1) == '.' && text.charAt(at - 2) == '.';
    }

    private static int next(String text, int at, int to) {
        return at + 1 < to ? text.codePointAt(at + 1) : -1;
    }

    private static boolean isMoneySign(int point) {
        return point == '$' || point == '€' || point == '£' || point == '¥';
    }

    private static boolean isPart(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || point == '%';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }
}
