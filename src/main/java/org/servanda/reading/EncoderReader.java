package org.servanda.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.servanda.encoder.ActFinder;
import org.servanda.encoder.Encoder;
import org.servanda.encoder.FoundAct;
import org.servanda.encoder.ModelCard;
import org.servanda.lexicon.Names;
import org.servanda.report.CodePoints;
import org.servanda.report.Passage;
import org.servanda.report.PassageSplitter;
import org.servanda.report.Report;

/**
 * Reads with the trained encoder, paragraph by paragraph. A reading depends on the report's bytes, the model and this class alone: each pass reads one
 * paragraph by itself on one thread. {@code docs/model.md} tells how acts are made of what the model finds.
 */
public final class EncoderReader implements Reader {

    /** Changes whenever this package makes something else of the same outputs. */
    private static final String RULES = "encoder-1";

    private final ModelCard card;
    private final Names names;
    private final int callers;
    private Opened opened;

    private EncoderReader(ModelCard card, Names names, int callers) {
        this.card = card;
        this.names = names;
        this.callers = callers;
    }

    private record Opened(Encoder encoder, ActFinder finder) {}

    /**
     * A reader with the model of a folder. Only its card is read; the model is opened by the first reading or by {@link #open()}.
     *
     * @param model the folder in which {@code card.json} lies
     * @param callers how many passes may run side by side
     * @throws org.servanda.problem.ProblemException where there is no card, or one that does not fit
     */
    public static EncoderReader of(Path model, Names names, int callers) {
        return new EncoderReader(ModelCard.read(model), names, callers);
    }

    /**
     * Opens the model, so that a faulty one is found out before a report is read.
     *
     * @throws org.servanda.problem.ProblemException where one of its files is missing, cut or another than the card names
     */
    public EncoderReader open() {
        opened();
        return this;
    }

    private synchronized Opened opened() {
        if (opened == null) {
            Encoder encoder = Encoder.open(card, callers);
            opened = new Opened(encoder, new ActFinder(encoder));
        }
        return opened;
    }

    @Override
    public String version() {
        return RULES + "-" + card.version();
    }

    @Override
    public Reading read(Report report) {
        CodePoints text = CodePoints.of(report.text());
        List<Passage> passages = PassageSplitter.split(report);
        Draft draft = new Draft(text);
        if (report.isRead()) {
            Opened model = opened();
            FoundActs acts =
                    new FoundActs(text, new WholeWords(text, names.find(report.text())), names, version(), draft);
            int most = Math.min(Window.MOST_PIECES, card.longest() - 2);
            List<Window> windows = Window.of(text, passages, model.encoder().wordPieces(), most);
            List<List<FoundAct>> found = windows.parallelStream()
                    .map(window -> found(model, text.slice(window.span())))
                    .toList();
            for (int i = 0; i < windows.size(); i++) {
                acts.add(windows.get(i), found.get(i));
            }
        }
        return draft.reading(report.id(), version(), passages);
    }

    /** What one pass finds, in the order of triggers; passes know nothing of each other, so they run side by side. */
    private static List<FoundAct> found(Opened model, String words) {
        List<FoundAct> found =
                new ArrayList<>(model.finder().acts(model.encoder().encode(words)));
        found.sort(Comparator.comparing(FoundAct::trigger).thenComparing(FoundAct::passage));
        return found;
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.encoder().close();
            opened = null;
        }
    }
}
