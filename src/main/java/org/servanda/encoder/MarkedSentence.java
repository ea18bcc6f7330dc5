package org.servanda.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servanda.report.Span;

/**
 * A sentence in which {@code <s>…</s>} marks who acts and {@code <t>…</t>} towards whom.
 *
 * @param text the sentence without its marks
 * @param source code points of the text that were marked as source; empty where none was
 * @param target likewise
 */
public record MarkedSentence(String text, List<Span> source, List<Span> target) {

    private static final Pattern MARK = Pattern.compile("</?[st]>");

    public MarkedSentence {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }

    /**
     * Takes the marks out. A mark that is opened and not closed reaches to the next mark of its kind or to the end; one that is closed and was not opened
     * marks nothing.
     */
    public static MarkedSentence parse(String marked) {
        StringBuilder text = new StringBuilder();
        List<Span> source = new ArrayList<>();
        List<Span> target = new ArrayList<>();
        int points = 0;
        int[] open = {-1, -1};
        int at = 0;
        Matcher mark = MARK.matcher(marked);
        while (mark.find()) {
            String before = marked.substring(at, mark.start());
            text.append(before);
            points += before.codePointCount(0, before.length());
            at = mark.end();
            int side = mark.group().contains("s") ? 0 : 1;
            close(side == 0 ? source : target, open[side], points);
            open[side] = mark.group().startsWith("</") ? -1 : points;
        }
        String rest = marked.substring(at);
        text.append(rest);
        points += rest.codePointCount(0, rest.length());
        close(source, open[0], points);
        close(target, open[1], points);
        return new MarkedSentence(text.toString(), source, target);
    }

    private static void close(List<Span> spans, int start, int end) {
        if (start >= 0 && end > start) {
            spans.add(new Span(start, end));
        }
    }
}
