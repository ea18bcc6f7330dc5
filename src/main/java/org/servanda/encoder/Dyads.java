package org.servanda.encoder;

import java.util.List;
import org.servanda.report.Span;

/**
 * Tells what a source does to a target, off the states of their pieces: mean of the source's, mean of the target's, and both multiplied, through one hidden
 * layer.
 */
public final class Dyads {

    private final ModelCard card;
    private final Tables tables;

    public Dyads(Encoder encoder) {
        this.card = encoder.card();
        this.tables = encoder.tables();
    }

    /**
     * What holds between a source and a target.
     *
     * @param root a PLOVER root; YIELD for CONCEDE and RETREAT
     * @param quad 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict
     * @param score its probability among all roots
     */
    public record Root(String root, int quad, double score) {}

    /** The likeliest root; “none” is never given. */
    public Root root(Encoding encoding, List<Span> source, List<Span> target) {
        double[] logits = logits(encoding, source, target);
        int best = 1;
        for (int i = 2; i < logits.length; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        double sum = 0;
        for (int i = 1; i < logits.length; i++) {
            sum += Math.exp(logits[i] - logits[best]);
        }
        String root = Labels.DYAD_ROOTS.get(best);
        return new Root(root, quad(root), 1 / sum);
    }

    /**
     * Logits in the order of {@link Labels#DYAD_ROOTS}, the card's bias added. A side with no piece, because its spans are empty or were cut off, is read as the whole passage.
     *
     * @param source stretches of the encoded passage, in code points
     * @param target likewise
     */
    public double[] logits(Encoding encoding, List<Span> source, List<Span> target) {
        double[] s = mean(encoding, source);
        double[] t = mean(encoding, target);
        double[] inner = new double[Tables.INNER];
        for (int column = 0; column < inner.length; column++) {
            double sum = tables.dyadBias()[column];
            for (int i = 0; i < Labels.SIZE; i++) {
                sum += s[i] * tables.dyad()[i * Tables.INNER + column]
                        + t[i] * tables.dyad()[(Labels.SIZE + i) * Tables.INNER + column]
                        + s[i] * t[i] * tables.dyad()[(2 * Labels.SIZE + i) * Tables.INNER + column];
            }
            inner[column] = sum * 0.5 * (1 + Erf.of(sum / Math.sqrt(2)));
        }
        double[] logits = new double[Labels.DYAD_ROOTS.size()];
        for (int root = 0; root < logits.length; root++) {
            logits[root] = tables.dyadOutBias()[root] + card.dyadBias().get(root);
            for (int i = 0; i < inner.length; i++) {
                logits[root] += inner[i] * tables.dyadOut()[i * logits.length + root];
            }
        }
        return logits;
    }

    private static double[] mean(Encoding encoding, List<Span> spans) {
        double[] mean = new double[Labels.SIZE];
        int last = encoding.pieces().size() - 2;
        int count = add(encoding, spans, last, mean);
        if (count == 0) {
            count = add(encoding, List.of(new Span(0, Integer.MAX_VALUE)), last, mean);
        }
        if (count == 0) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] = encoding.hidden()[i];
            }
            count = 1;
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= count;
        }
        return mean;
    }

    private static int add(Encoding encoding, List<Span> spans, int last, double[] sum) {
        int count = 0;
        for (int piece = 1; piece <= last; piece++) {
            int at = piece;
            if (spans.stream().anyMatch(span -> encoding.pieces().touches(at, span))) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += encoding.hidden()[piece * Labels.SIZE + i];
                }
                count++;
            }
        }
        return count;
    }

    static int quad(String root) {
        return switch (root) {
            case "AGREE", "CONSULT", "SUPPORT" -> 1;
            case "COOPERATE", "AID", "YIELD" -> 2;
            case "REQUEST", "ACCUSE", "REJECT", "THREATEN" -> 3;
            case "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT" -> 4;
            default -> throw new IllegalArgumentException("no root " + root);
        };
    }
}
