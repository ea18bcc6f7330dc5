package org.servanda.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table for the terminal: columns as wide as they need to be, the last one wrapped to what is left of the line. */
final class Table {

    private static final String GAP = "  ";

    /** Narrower than this the last column is not wrapped to, however narrow the terminal. */
    private static final int LEAST = 24;

    /** The first of the marks that join the character before them. */
    private static final char COMBINING = '\u0300';

    /** Dashes and quotation marks. */
    private static final char FIRST_QUOTE = '\u2010';

    private static final char LAST_QUOTE = '\u201f';

    private final int width;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param width characters in a line
     * @param headings one a column
     */
    Table(int width, String... headings) {
        this.width = width;
        rows.add(List.of(headings));
    }

    void row(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(cell == null ? "" : cell.replaceAll("\\s+", " ").strip());
        }
        rows.add(row);
    }

    /** Rows so far, the headings not counted. */
    int size() {
        return rows.size() - 1;
    }

    /** All lines, the headings first and underlined. */
    List<String> lines() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        int taken = 0;
        for (int i = 0; i < columns - 1; i++) {
            taken += widths[i] + GAP.length();
        }
        int left = Math.max(LEAST, width - taken);
        widths[columns - 1] = Math.min(widths[columns - 1], left);
        List<String> lines = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            lines.addAll(line(rows.get(r), widths, taken));
            if (r == 0) {
                StringBuilder rule = new StringBuilder();
                for (int i = 0; i < columns; i++) {
                    rule.append(i == 0 ? "" : GAP).append("─".repeat(widths[i]));
                }
                lines.add(rule.toString());
            }
        }
        return lines;
    }

    private static List<String> line(List<String> row, int[] widths, int taken) {
        List<String> lines = new ArrayList<>();
        int last = widths.length - 1;
        List<String> wrapped = wrap(row.get(last), widths[last]);
        StringBuilder first = new StringBuilder();
        for (int i = 0; i < last; i++) {
            first.append(row.get(i))
                    .append(" ".repeat(widths[i] - length(row.get(i))))
                    .append(GAP);
        }
        lines.add((first + wrapped.getFirst()).stripTrailing());
        for (String more : wrapped.subList(1, wrapped.size())) {
            lines.add(" ".repeat(taken) + more);
        }
        return lines;
    }

    /** Breaks words into lines of at most so many characters; a longer word stands alone. */
    static List<String> wrap(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+")) {
            if (!line.isEmpty() && length(line.toString()) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Characters as a reader counts them: an emoji or an accented letter is one. */
    private static int length(String words) {
        if (isPlain(words)) {
            return words.length();
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(words);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** Whether every character stands for itself, as all below the combining marks do. */
    private static boolean isPlain(String words) {
        for (int i = 0; i < words.length(); i++) {
            char character = words.charAt(i);
            if (character >= COMBINING && (character < FIRST_QUOTE || character > LAST_QUOTE) && character != '…') {
                return false;
            }
        }
        return true;
    }
}
