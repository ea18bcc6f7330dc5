package org.servanda.reading;

import java.util.List;
import java.util.Set;
import org.servanda.lexicon.CalendarNames;
import org.servanda.lexicon.Names;
import org.servanda.report.CodePoints;
import org.servanda.report.Span;

/**
 * Mends the edges of spans that were found in word pieces: they are moved out to whole words and in from surrounding marks. The pieces know no capitals; the
 * text does, so a span that cuts a name is moved out to the whole of it.
 */
final class WholeWords {

    /** Further capitalised words that are part of no name beside them. */
    private static final Set<String> ALONE =
            Set.of("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "I");

    private static final Set<String> JOINS = Set.of("of", "and", "for");

    private final CodePoints text;
    private final int[] points;
    private final List<Names.Name> names;

    WholeWords(CodePoints text, List<Names.Name> names) {
        this.text = text;
        this.points = text.text().codePoints().toArray();
        this.names = names;
    }

    /** A span moved to whole words without marks around them; null where nothing is left. It never leaves the bounds. */
    Span words(Span span, Span bounds) {
        int start = Math.max(span.start(), bounds.start());
        int end = Math.min(span.end(), bounds.end());
        if (start >= end) {
            return null;
        }
        while (start > bounds.start() && joins(start - 1, start)) {
            start--;
        }
        while (end < bounds.end() && joins(end - 1, end)) {
            end++;
        }
        while (start < end && isOuter(start) && !(isOpening(points[start]) && hasPartner(start, end))) {
            start++;
        }
        while (end > start && isOuter(end - 1) && !isClosingOfPair(start, end) && !isAbbreviation(start, end)) {
            end--;
        }
        if (end > start && end < bounds.end() && points[end] == '.' && isAbbreviation(start, end + 1)) {
            end++;
        }
        return start < end ? new Span(start, end) : null;
    }

    /** The same for who somebody is, and out to the whole name where a name is cut. */
    Span name(Span span, Span bounds) {
        Span words = words(span, bounds);
        if (words == null) {
            return null;
        }
        int start = words.start();
        int end = words.end();
        for (Names.Name name : names) {
            Span whole = text.span(name.start(), name.end());
            if (whole.overlap(words) > 0 && whole.start() >= bounds.start() && whole.end() <= bounds.end()) {
                start = Math.min(start, whole.start());
                end = Math.max(end, whole.end());
            }
        }
        return new Span(start, end);
    }

    /** The same for a span in running text, where capitals beside it belong to the name that it cuts. */
    Span fullName(Span span, Span sentence) {
        Span name = name(span, sentence);
        if (name == null) {
            return null;
        }
        int start = name.start();
        if (Character.isUpperCase(points[start])) {
            int first = start;
            while (first - 1 > sentence.start()
                    && points[first - 1] == ' '
                    && isNamePart(wordStart(first - 1), first - 1)
                    && wordStart(first - 1) > sentence.start()) {
                first = wordStart(first - 1);
            }
            boolean joined = first - 1 > sentence.start() && JOINS.contains(slice(wordStart(first - 1), first - 1));
            start = joined ? start : first;
        }
        int end = name.end();
        if (wordStart(end) < end && Character.isUpperCase(points[wordStart(end)])) {
            while (end + 1 < sentence.end() && points[end] == ' ' && isNamePart(end + 1, wordEnd(end + 1))) {
                end = wordEnd(end + 1);
            }
        }
        return words(new Span(start, end), sentence);
    }

    private boolean isNamePart(int from, int to) {
        return from < to
                && Character.isUpperCase(points[from])
                && !CalendarNames.FULL.contains(slice(from, to))
                && !ALONE.contains(slice(from, to))
                && Character.isLetter(points[to - 1]);
    }

    private int wordStart(int end) {
        int start = end;
        while (start > 0 && (isLetter(points[start - 1]) || isInner(points[start - 1]))) {
            start--;
        }
        return start;
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < points.length
                && (isLetter(points[end])
                        || points[end] == '-' && end + 1 < points.length && isLetter(points[end + 1]))) {
            end++;
        }
        return end;
    }

    private String slice(int from, int to) {
        return text.slice(new Span(from, to));
    }

    /** Whether two characters side by side are of one word. */
    private boolean joins(int left, int right) {
        return isLetter(points[left]) && isLetter(points[right]);
    }

    private static boolean isLetter(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> Character.isLetterOrDigit(point) && !Character.isIdeographic(point);
        };
    }

    private static boolean isInner(int point) {
        return point == '-' || point == '\'' || point == '’';
    }

    /** White space, and marks that are no part of what they stand beside. */
    private boolean isOuter(int at) {
        int point = points[at];
        if (point == '-' && at + 1 < points.length && Character.isDigit(points[at + 1])) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.OTHER_PUNCTUATION ->
                point != '%' && point != '‰' && point != '&' && point != '#' && point != '@';
            case Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> Character.isWhitespace(point) || Character.isSpaceChar(point) || point == '|' || point == '`';
        };
    }

    private static boolean isOpening(int point) {
        return point == '(' || point == '[';
    }

    private boolean hasPartner(int start, int end) {
        int partner = points[start] == '(' ? ')' : ']';
        for (int i = start + 1; i < end; i++) {
            if (points[i] == partner) {
                return i < end - 1;
            }
        }
        return false;
    }

    /** Whether a span's last sign closes a bracket that was opened within it, behind its first sign. */
    private boolean isClosingOfPair(int start, int end) {
        int last = points[end - 1];
        if (last != ')' && last != ']') {
            return false;
        }
        int opening = last == ')' ? '(' : '[';
        for (int i = end - 2; i > start; i--) {
            if (points[i] == opening) {
                return true;
            }
        }
        return false;
    }

    /** Whether a span ends in a full stop that belongs to an abbreviation with another one in it: {@code U.S.}. */
    private boolean isAbbreviation(int start, int end) {
        if (points[end - 1] != '.' || end - start < 4) {
            return false;
        }
        return Character.isLetter(points[end - 2])
                && points[end - 3] == '.'
                && Character.isLetter(points[end - 4])
                && (end - 5 < 0 || !Character.isLetter(points[end - 5]));
    }
}
