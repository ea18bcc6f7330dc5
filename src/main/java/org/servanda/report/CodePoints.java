package org.servanda.report;

/**
 * The way between code points, in which every span counts, and the UTF-16 indexes of a Java string. Texts without characters beyond the basic
 * plane cost nothing; others keep one index per code point.
 */
public final class CodePoints {

    private final String text;
    private final int[] indexOf;

    private CodePoints(String text, int[] indexOf) {
        this.text = text;
        this.indexOf = indexOf;
    }

    public static CodePoints of(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new CodePoints(text, null);
        }
        int[] indexOf = new int[count + 1];
        int index = 0;
        for (int point = 0; point < count; point++) {
            indexOf[point] = index;
            index += Character.charCount(text.codePointAt(index));
        }
        indexOf[count] = text.length();
        return new CodePoints(text, indexOf);
    }

    /** The text's length in code points. */
    public int length() {
        return indexOf == null ? text.length() : indexOf.length - 1;
    }

    /** The UTF-16 index at which a code point begins. */
    public int index(int codePoint) {
        return indexOf == null ? codePoint : indexOf[codePoint];
    }

    /** The code point that begins at, or spans, a UTF-16 index. */
    public int codePoint(int index) {
        if (indexOf == null) {
            return index;
        }
        int at = java.util.Arrays.binarySearch(indexOf, index);
        return at >= 0 ? at : -at - 2;
    }

    /** The span of code points between two UTF-16 indexes. */
    public Span span(int fromIndex, int toIndex) {
        return new Span(codePoint(fromIndex), codePoint(toIndex));
    }

    /** The words that stand at a span. */
    public String slice(Span span) {
        return text.substring(index(span.start()), index(span.end()));
    }

    public String text() {
        return text;
    }
}
