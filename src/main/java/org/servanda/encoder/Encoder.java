package org.servanda.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.servanda.problem.ProblemException;

/**
 * The model at work: one session, shared by a bounded number of callers, each of which computes on its own thread alone. A pass reads one passage, never
 * padded and never beside another, so what it gives depends on the passage and the model alone. Safe for several callers at once.
 */
public final class Encoder implements AutoCloseable {

    private static final List<String> INPUTS = List.of("input_ids", "attention_mask");
    private static final List<String> OUTPUTS = List.of("hidden", "trigger", "attribute", "query", "key");

    private final ModelCard card;
    private final WordPieces wordPieces;
    private final Tables tables;
    private final OrtSession session;
    private final Semaphore places;

    private Encoder(ModelCard card, WordPieces wordPieces, Tables tables, OrtSession session, int callers) {
        this.card = card;
        this.wordPieces = wordPieces;
        this.tables = tables;
        this.session = session;
        this.places = new Semaphore(callers, true);
    }

    /**
     * Opens the model that a card describes.
     *
     * @param callers how many passes may run side by side; others wait
     * @throws ProblemException where a file of the model is missing, cut, another than the card names, or no such graph
     */
    public static Encoder open(ModelCard card, int callers) {
        WordPieces wordPieces;
        try {
            wordPieces = new WordPieces(card.lines(ModelCard.VOCABULARY));
        } catch (IllegalArgumentException e) {
            throw card.refused("its " + ModelCard.VOCABULARY + " is none: " + e.getMessage())
                    .asException(e);
        }
        Tables tables = Tables.read(card);
        byte[] graph = card.bytes(ModelCard.GRAPH);
        OrtSession session = null;
        try (SessionOptions options = new SessionOptions()) {
            OrtEnvironment runtime = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "servanda");
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = runtime.createSession(graph, options);
            Set<String> outputs = new LinkedHashSet<>(OUTPUTS);
            outputs.removeAll(session.getOutputNames());
            if (!session.getInputNames().containsAll(INPUTS) || !outputs.isEmpty()) {
                throw card.refused("its " + ModelCard.GRAPH + " has other inputs or outputs than this program uses")
                        .asException();
            }
            Encoder encoder = new Encoder(card, wordPieces, tables, session, callers);
            encoder.encode("a");
            return encoder;
        } catch (OrtException e) {
            throw card.refused("its " + ModelCard.GRAPH + " cannot be loaded ("
                            + e.getMessage().lines().findFirst().orElse("") + ")")
                    .asException(e);
        } catch (ProblemException e) {
            close(session);
            throw e;
        }
    }

    public ModelCard card() {
        return card;
    }

    /** The pieces into which this model's vocabulary cuts texts. */
    public WordPieces wordPieces() {
        return wordPieces;
    }

    Tables tables() {
        return tables;
    }

    /** Reads a passage in one pass. What lies behind the {@link ModelCard#longest() longest} pass is left out; the pieces tell where it was cut. */
    public Encoding encode(String passage) {
        Pieces pieces = wordPieces.read(passage, card.longest());
        long[] ids = new long[pieces.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = pieces.ids()[i];
        }
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        long[] shape = {1, ids.length};
        OrtEnvironment runtime = OrtEnvironment.getEnvironment();
        places.acquireUninterruptibly();
        try (OnnxTensor input = OnnxTensor.createTensor(runtime, LongBuffer.wrap(ids), shape);
                OnnxTensor all = OnnxTensor.createTensor(runtime, LongBuffer.wrap(mask), shape);
                Result result = session.run(Map.of(INPUTS.get(0), input, INPUTS.get(1), all))) {
            return new Encoding(
                    pieces,
                    output(result, "hidden", ids.length * Labels.SIZE),
                    output(result, "trigger", ids.length * Labels.KINDS.size()),
                    output(result, "attribute", ids.length * Labels.ATTRIBUTES),
                    output(result, "query", ids.length * Labels.PAIR),
                    output(result, "key", ids.length * Labels.PAIR));
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed on a passage of " + ids.length + " pieces", e);
        } finally {
            places.release();
        }
    }

    private float[] output(Result result, String name, int size) {
        OnnxTensor tensor = (OnnxTensor) result.get(name).orElseThrow();
        float[] values = new float[size];
        var buffer = tensor.getFloatBuffer();
        if (buffer == null || buffer.remaining() != size) {
            String found = buffer == null ? "no numbers" : buffer.remaining() + " numbers";
            throw card.refused("its output " + name + " gives " + found + " where " + size + " were expected")
                    .asException();
        }
        buffer.get(values);
        return values;
    }

    @Override
    public void close() {
        close(session);
    }

    private static void close(OrtSession session) {
        try {
            if (session != null) {
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model could not be closed", e);
        }
    }
}
