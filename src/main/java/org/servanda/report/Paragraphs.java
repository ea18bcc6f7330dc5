package org.servanda.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the paragraphs of a plain text. A blank line always ends one; a single newline ends one too, unless the text is hard-wrapped and the next
 * line goes on where this one had no room left.
 */
final class Paragraphs {

    /** Lines longer than this are no wrapped lines: mail and plain text wrap at 72 to 100 columns. */
    private static final int WIDEST_WRAP = 120;

    private Paragraphs() {}

    /** @param start UTF-16 index of the first character that is no white space
     *  @param end after the last such character
     *  @param block number of the run of lines without a blank line between them */
    record Paragraph(int start, int end, int block) {}

    private record Line(int start, int end) {

        int length() {
            return end - start;
        }
    }

    static List<Paragraph> of(String text) {
        List<List<Line>> blocks = blocks(text);
        int width = width(blocks);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            List<Line> lines = blocks.get(b);
            int first = 0;
            for (int i = 1; i <= lines.size(); i++) {
                if (i == lines.size() || !goesOn(text, lines.get(i - 1), lines.get(i), width)) {
                    paragraphs.add(new Paragraph(
                            lines.get(first).start(), lines.get(i - 1).end(), b));
                    first = i;
                }
            }
        }
        return paragraphs;
    }

    private static List<List<Line>> blocks(String text) {
        List<List<Line>> blocks = new ArrayList<>();
        List<Line> block = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            int start = from;
            int end = to;
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
            while (end > start && isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                block.add(new Line(start, end));
            } else if (!block.isEmpty()) {
                blocks.add(block);
                block = new ArrayList<>();
            }
            from = to + 1;
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }

    /** The column at which this text is wrapped, or 0 where it is not: the length that nine lines in ten stay within. */
    private static int width(List<List<Line>> blocks) {
        int[] lengths = blocks.stream()
                .flatMap(List::stream)
                .mapToInt(Line::length)
                .sorted()
                .toArray();
        if (lengths.length < 2 || lengths[lengths.length - 1] > WIDEST_WRAP) {
            return 0;
        }
        long full = Arrays.stream(lengths)
                .filter(n -> n * 10 >= lengths[lengths.length - 1] * 8)
                .count();
        return full * 3 >= lengths.length ? lengths[lengths.length - 1] : 0;
    }

    private static boolean goesOn(String text, Line line, Line next, int width) {
        char first = text.charAt(next.start());
        if (isBullet(text, next.start())) {
            return false;
        }
        boolean open = !endsSentence(text, line.end());
        if (open && Character.isLowerCase(first)) {
            return true;
        }
        if (width == 0) {
            return false;
        }
        int word = next.start();
        while (word < next.end() && !isSpace(text.charAt(word))) {
            word++;
        }
        return line.length() + 1 + word - next.start() > width;
    }

    /** Whether a full stop, a question mark or the like, with any closing quotes and brackets, stands before an index. */
    static boolean endsSentence(String text, int end) {
        int at = end;
        while (at > 0 && "\"'”’»)]".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at > 0 && ".!?…".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Whether a list item begins here. */
    static boolean isBullet(String text, int at) {
        char c = text.charAt(at);
        if (c == '•' || c == '▪' || c == '◦' || c == '·' || c == '●') {
            return true;
        }
        return (c == '-' || c == '*' || c == '–' || c == '—') && at + 1 < text.length() && isSpace(text.charAt(at + 1));
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }
}
