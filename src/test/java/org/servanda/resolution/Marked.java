package org.servanda.resolution;

import java.util.ArrayList;
import java.util.List;
import org.servanda.report.CodePoints;
import org.servanda.report.Passage;
import org.servanda.report.Span;

/**
 * A short text for tests: {@code ¶} parts paragraphs, {@code ⟦…⟧} marks the words asked about, {@code #} begins a title, {@code Name:} at the start
 * of a paragraph a turn of an interview.
 */
record Marked(String text, List<Passage> passages, Span words) {

    static Marked of(String example) {
        StringBuilder plain = new StringBuilder();
        int from = -1;
        int to = -1;
        String source = example.replace(" ¶ ", "\n\n");
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '⟦') {
                from = plain.length();
            } else if (c == '⟧') {
                to = plain.length();
            } else {
                plain.append(c);
            }
        }
        String text = plain.toString();
        CodePoints points = CodePoints.of(text);
        return new Marked(text, split(text, points), from < 0 ? null : points.span(from, to));
    }

    private static List<Passage> split(String text, CodePoints points) {
        List<Passage> passages = new ArrayList<>();
        int paragraph = 0;
        int at = 0;
        for (String block : text.split("\n\n", -1)) {
            Span turn = null;
            int begin = at;
            int label = block.indexOf(": ");
            if (label > 0
                    && label < 30
                    && block.substring(0, label).matches("[\\p{L}’'. ]+")
                    && !block.startsWith("#")) {
                turn = points.span(at, at + label);
                begin = at + label + 2;
            }
            boolean title = block.startsWith("# ");
            int start = title ? begin + 2 : begin;
            for (int i = start; i <= at + block.length(); i++) {
                boolean end = i == at + block.length()
                        || text.substring(start, i).matches("(?s).*\\p{Ll}[.?!”]+$") && text.charAt(i) == ' ';
                if (end && i > start) {
                    passages.add(new Passage(
                            points.span(start, i),
                            title ? Passage.Kind.TITLE : Passage.Kind.SENTENCE,
                            paragraph,
                            turn));
                    start = i + 1;
                }
            }
            at += block.length() + 2;
            paragraph++;
        }
        return passages;
    }
}
