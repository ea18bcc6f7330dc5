package org.servanda.evaluation;

import org.servanda.report.CodePoints;
import org.servanda.report.Span;

/** Pieces of text by offsets that others have written and that may lie outside it. */
final class Slices {

    private Slices() {}

    /** The words between two code points. An offset below 0 counts from the end; beyond either end of the text it means that end. */
    static String slice(CodePoints text, int start, int end) {
        int from = within(text, start);
        int to = within(text, end);
        return from < to ? text.slice(new Span(from, to)) : "";
    }

    /** The code point at which some words first stand, or -1. */
    static int find(CodePoints text, String words) {
        int index = text.text().indexOf(words);
        return index < 0 ? -1 : text.codePoint(index);
    }

    /** A text without white space of any script, or separators of records, around it. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    }

    private static int within(CodePoints text, int offset) {
        int counted = offset < 0 ? offset + text.length() : offset;
        return Math.clamp(counted, 0, text.length());
    }
}
