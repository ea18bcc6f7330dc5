package org.servanda.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.servanda.encoder.FoundAct.Argument;
import org.servanda.report.Span;

/**
 * Finds the acts of a passage in the model's outputs, just as {@code training/decode.py} does: where a trigger's probability reaches its kind's threshold, an
 * act begins; its arguments are where its query meets the keys best.
 */
public final class ActFinder {

    private static final Set<String> UNDERTAKINGS = Set.of("commitment", "aspiration", "proposal", "request");
    private static final Set<String> STATEMENTS =
            Set.of("accusation", "denial", "threat", "support", "criticism", "assertion");
    private static final Set<String> EVENTS =
            Set.of("visit", "meeting", "signing", "ratification", "announcement", "other");

    private static final double SCALE = Math.sqrt(Labels.WIDTH);

    private final ModelCard card;
    private final Tables tables;

    public ActFinder(Encoder encoder) {
        this.card = encoder.card();
        this.tables = encoder.tables();
    }

    private record Begun(double score, int piece, int kind) {}

    private record Place(int first, int last, double score) {}

    /** The acts of a passage, surest first; of rivals whose passages are one only the surest. */
    public List<FoundAct> acts(Encoding encoding) {
        List<FoundAct> found = new ArrayList<>();
        for (Begun begun : begun(encoding)) {
            FoundAct act = act(encoding, begun);
            if (found.stream()
                    .noneMatch(other -> rivals(act.kind(), other.kind()) && touch(act.passage(), other.passage()))) {
                found.add(act);
            }
        }
        return found;
    }

    private List<Begun> begun(Encoding encoding) {
        int kinds = Labels.KINDS.size();
        List<Begun> begun = new ArrayList<>();
        for (int piece = 1; piece < encoding.pieces().size() - 1; piece++) {
            for (int kind = 0; kind < kinds; kind++) {
                double likely = sigmoid(encoding.trigger()[piece * kinds + kind]);
                if (likely >= card.trigger().get(kind)) {
                    begun.add(new Begun(likely, piece, kind));
                }
            }
        }
        begun.sort(Comparator.comparingDouble((Begun b) -> -b.score())
                .thenComparingInt(Begun::piece)
                .thenComparingInt(Begun::kind));
        return begun;
    }

    /** Kinds of which a passage holds only one: two undertakings, two positions, the same event twice. */
    private static boolean rivals(String one, String other) {
        return one.equals(other)
                || UNDERTAKINGS.contains(one) && UNDERTAKINGS.contains(other)
                || STATEMENTS.contains(one) && STATEMENTS.contains(other);
    }

    /** Whether two spans are one passage: at least half of the shorter is common, and a third of what both cover. */
    private static boolean touch(Span one, Span other) {
        int common = one.overlap(other);
        return common > 0
                && 2 * common >= Math.min(one.length(), other.length())
                && 3 * common >= one.length() + other.length() - common;
    }

    private FoundAct act(Encoding encoding, Begun begun) {
        String kind = Labels.KINDS.get(begun.kind());
        float[] logits = new float[Labels.ATTRIBUTES];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = encoding.attribute()[begun.piece() * Labels.ATTRIBUTES + i]
                    + tables.kindAttribute()[begun.kind() * Labels.ATTRIBUTES + i];
        }
        boolean event = EVENTS.contains(kind);
        boolean progress = kind.equals("progress");
        boolean instrument = kind.equals("instrument");
        List<Argument> arguments = new ArrayList<>();
        Place passage = null;
        Place trigger = null;
        for (int role = 0; role < Labels.ROLES.size(); role++) {
            List<Place> places = places(encoding, begun, role);
            switch (role) {
                case 0 -> passage = places.getFirst();
                case 1 -> trigger = places.getFirst();
                default -> {
                    for (Place place : places) {
                        Span span = encoding.pieces().textOf(place.first(), place.last());
                        arguments.add(new Argument(Labels.ROLES.get(role), span, place.score()));
                    }
                }
            }
        }
        return new FoundAct(
                kind,
                encoding.pieces().textOf(passage.first(), passage.last()),
                encoding.pieces().textOf(trigger.first(), trigger.last()),
                best("voice", logits),
                instrument ? "asserted" : best("modality", logits),
                event ? best("root", logits) : null,
                progress ? best("relation", logits) : null,
                instrument ? best("status", logits) : null,
                progress || UNDERTAKINGS.contains(kind) ? areas(logits) : List.of(),
                arguments,
                begun.score(),
                passage.score());
    }

    private static String best(String name, float[] logits) {
        Labels.Group group = Labels.group(name);
        int best = 0;
        for (int i = 1; i < group.labels().size(); i++) {
            best = logits[group.first() + i] > logits[group.first() + best] ? i : best;
        }
        return group.labels().get(best);
    }

    private List<String> areas(float[] logits) {
        Labels.Group group = Labels.group("areas");
        List<String> areas = new ArrayList<>();
        for (int i = 0; i < group.labels().size(); i++) {
            if (sigmoid(logits[group.first() + i]) >= card.area()) {
                areas.add(group.labels().get(i));
            }
        }
        return areas.isEmpty() ? List.of(best("areas", logits)) : areas;
    }

    /** Where a role's argument stands, in pieces; empty where it has none. */
    private List<Place> places(Encoding encoding, Begun begun, int role) {
        double[] start = scores(encoding, begun, role);
        double[] end = scores(encoding, begun, Labels.ROLES.size() + role);
        boolean always = role < Labels.NEVER_NONE;
        double all = logSum(start, always ? 1 : 0) + logSum(end, always ? 1 : 0);
        Place best = best(start, end, null, all);
        if (!always && start[best.first()] + end[best.last()] <= start[0] + end[0]) {
            return List.of();
        }
        if (!Labels.SEVERAL.contains(Labels.ROLES.get(role))) {
            return List.of(best);
        }
        Place second = best(start, end, best, all);
        return second != null && second.score() >= card.secondSpan() ? List.of(best, second) : List.of(best);
    }

    /** How well each piece but the last answers a query: {@code [T - 1]}. */
    private double[] scores(Encoding encoding, Begun begun, int block) {
        float[] query = new float[Labels.WIDTH];
        for (int i = 0; i < query.length; i++) {
            int column = block * Labels.WIDTH + i;
            query[i] = encoding.query()[begun.piece() * Labels.PAIR + column]
                    + tables.kindQuery()[begun.kind() * Labels.PAIR + column];
        }
        double[] scores = new double[encoding.pieces().size() - 1];
        for (int piece = 0; piece < scores.length; piece++) {
            int key = piece * Labels.PAIR + block * Labels.WIDTH;
            double sum = 0;
            for (int i = 0; i < query.length; i++) {
                sum += query[i] * encoding.key()[key + i];
            }
            scores[piece] = sum / SCALE;
        }
        return scores;
    }

    /** The best place that shares no piece with another; the first of equals; null where there is none. */
    private static Place best(double[] start, double[] end, Place other, double all) {
        int first = -1;
        int last = -1;
        double best = Double.NEGATIVE_INFINITY;
        for (int from = 1; from < start.length; from++) {
            for (int to = from; to < Math.min(end.length, from + Labels.LONGEST_SPAN + 1); to++) {
                boolean free = other == null || to < other.first() || from > other.last();
                if (free && start[from] + end[to] > best) {
                    best = start[from] + end[to];
                    first = from;
                    last = to;
                }
            }
        }
        return first < 0 ? null : new Place(first, last, Math.exp((best - all) / 2));
    }

    private static double logSum(double[] values, int from) {
        double top = Arrays.stream(values, from, values.length).max().orElseThrow();
        double sum = 0;
        for (int i = from; i < values.length; i++) {
            sum += Math.exp(values[i] - top);
        }
        return top + Math.log(sum);
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
