package org.servanda.encoder;

import java.util.List;
import java.util.stream.Stream;
import org.servanda.encoder.Dyads.Root;
import org.servanda.report.Span;

/**
 * Codes marked sentences. Every sentence has an answer: where a side is not marked the whole sentence stands for it, where it is marked more than once all
 * its marks together do. Safe for several callers at once.
 */
public final class DyadCoder {

    /** Pieces before the first mark that a pass over a part of a long sentence begins with. */
    private static final int LEAD = 24;

    private final Encoder encoder;
    private final Dyads dyads;

    public DyadCoder(Encoder encoder) {
        this.encoder = encoder;
        this.dyads = new Dyads(encoder);
    }

    /**
     * The root between the two sides that are marked. Of a sentence longer than one pass the part around the first mark is read.
     *
     * @param marked a sentence with {@code <s>…</s>} and {@code <t>…</t>}
     */
    public Root code(String marked) {
        MarkedSentence sentence = MarkedSentence.parse(marked);
        int begin = begin(sentence);
        Encoding encoding =
                encoder.encode(sentence.text().substring(sentence.text().offsetByCodePoints(0, begin)));
        return dyads.root(encoding, behind(begin, sentence.source()), behind(begin, sentence.target()));
    }

    /** The code point from which a sentence is read. */
    private int begin(MarkedSentence sentence) {
        int longest = encoder.card().longest();
        if (sentence.text().length() < longest) {
            return 0;
        }
        Pieces all = encoder.wordPieces().read(sentence.text(), Integer.MAX_VALUE);
        List<Span> marks = Stream.concat(sentence.source().stream(), sentence.target().stream())
                .toList();
        int piece = 1;
        while (piece < all.size() - 1 && !touchesOne(all, piece, marks)) {
            piece++;
        }
        boolean whole = all.size() <= longest;
        int latest = Math.max(1, all.size() - 1 - (longest - 2));
        int first = Math.min(latest, Math.max(1, piece - LEAD));
        return whole || marks.isEmpty() ? 0 : all.starts()[first];
    }

    private static boolean touchesOne(Pieces pieces, int piece, List<Span> spans) {
        return spans.stream().anyMatch(span -> pieces.touches(piece, span));
    }

    private static List<Span> behind(int begin, List<Span> spans) {
        return spans.stream()
                .filter(span -> span.end() > begin)
                .map(span -> new Span(Math.max(0, span.start() - begin), span.end() - begin))
                .toList();
    }
}
