package org.servanda.encoder;

import org.servanda.report.Span;

/**
 * A text's word pieces between {@code [CLS]} and {@code [SEP]}, and where in the text each stands.
 *
 * @param ids their numbers in the vocabulary
 * @param starts first code point of each; 0 for {@code [CLS]} and {@code [SEP]}
 * @param ends the code point after the last of each; 0 for {@code [CLS]} and {@code [SEP]}
 */
public record Pieces(int[] ids, int[] starts, int[] ends) {

    /** How many there are, {@code [CLS]} and {@code [SEP]} among them. */
    public int size() {
        return ids.length;
    }

    /** The code points from the first piece to the end of the last. */
    public Span textOf(int first, int last) {
        return new Span(starts[first], Math.max(starts[first], ends[last]));
    }

    /** Whether a piece stands for some of a span's code points. */
    boolean touches(int piece, Span span) {
        return starts[piece] < span.end() && ends[piece] > span.start();
    }
}
