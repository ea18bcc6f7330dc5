package org.servanda.reading;

import java.util.ArrayList;
import java.util.List;
import org.servanda.encoder.Pieces;
import org.servanda.encoder.WordPieces;
import org.servanda.report.CodePoints;
import org.servanda.report.Passage;
import org.servanda.report.Span;

/**
 * What the encoder reads in one pass: a headline, or sentences of one paragraph as they stand in the text, behind the label of the interview turn that they
 * begin.
 *
 * @param passages the sentences in it; one where a sentence is too long for one pass and stands in several windows
 */
record Window(Span span, List<Passage> passages) {

    /** Pieces beyond which a paragraph is read in parts. */
    static final int MOST_PIECES = 250;

    Window {
        passages = List.copyOf(passages);
    }

    Passage first() {
        return passages.getFirst();
    }

    /** The passage that holds most of a span, or null where none holds any. */
    Passage around(Span span) {
        Passage most = null;
        for (Passage passage : passages) {
            if (passage.span().overlap(span) > (most == null ? 0 : most.span().overlap(span))) {
                most = passage;
            }
        }
        return most;
    }

    /**
     * The windows of a report, in order; questions, teasers, captions and furniture are in none.
     *
     * @param most pieces of a window
     */
    static List<Window> of(CodePoints text, List<Passage> passages, WordPieces wordPieces, int most) {
        List<Window> windows = new ArrayList<>();
        List<Passage> open = new ArrayList<>();
        int start = 0;
        int size = 0;
        Passage before = null;
        for (Passage passage : passages) {
            Span own = withLabel(passage, before);
            before = passage;
            if (passage.kind() != Passage.Kind.TITLE && passage.kind() != Passage.Kind.SENTENCE) {
                continue;
            }
            int pieces = wordPieces.count(text.slice(own));
            boolean goesOn = !open.isEmpty()
                    && size + pieces <= most
                    && own.start() == passage.span().start()
                    && belongs(open.getFirst(), passage);
            if (!goesOn && !open.isEmpty()) {
                windows.add(new Window(new Span(start, open.getLast().span().end()), open));
                open.clear();
            }
            if (pieces > most) {
                addParts(text, own, passage, wordPieces, most, windows);
                continue;
            }
            start = open.isEmpty() ? own.start() : start;
            size = open.isEmpty() ? pieces : size + pieces;
            open.add(passage);
        }
        if (!open.isEmpty()) {
            windows.add(new Window(new Span(start, open.getLast().span().end()), open));
        }
        return windows;
    }

    private static boolean belongs(Passage first, Passage next) {
        return first.kind() == Passage.Kind.SENTENCE
                && next.kind() == Passage.Kind.SENTENCE
                && first.paragraph() == next.paragraph();
    }

    /** A passage's span, from the label on where it begins an interview turn. */
    private static Span withLabel(Passage passage, Passage before) {
        Span turn = passage.turn();
        boolean begins = turn != null
                && turn.end() <= passage.span().start()
                && (before == null || before.span().end() <= turn.start());
        return begins ? new Span(turn.start(), passage.span().end()) : passage.span();
    }

    /** Cuts a passage that is too long for one pass, between words where it can. */
    private static void addParts(
            CodePoints text, Span span, Passage passage, WordPieces wordPieces, int most, List<Window> windows) {
        Pieces pieces = wordPieces.read(text.slice(span), Integer.MAX_VALUE);
        int last = pieces.size() - 2;
        for (int first = 1; first <= last; ) {
            int to = Math.min(last, first + most - 1);
            int cut = to;
            while (to < last && cut > first && pieces.starts()[cut + 1] <= pieces.ends()[cut]) {
                cut--;
            }
            to = cut > first ? cut : to;
            Span part = pieces.textOf(first, to);
            windows.add(new Window(new Span(span.start() + part.start(), span.start() + part.end()), List.of(passage)));
            first = to + 1;
        }
    }
}
