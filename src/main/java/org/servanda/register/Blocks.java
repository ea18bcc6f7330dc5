package org.servanda.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.servanda.pact.Commitment;
import org.servanda.pact.Edtf;
import org.servanda.pact.Event;
import org.servanda.pact.Instrument;
import org.servanda.pact.Progress;
import org.servanda.pact.Statement;
import org.servanda.pact.Target;
import org.servanda.pact.Thing;

/**
 * The blocks that a telling enters (design, section 4). Tellings that share a block are compared; those that share none never meet. A block is one
 * pair of parties (or one party where only one is named) within a window of time; two windows overlap by half, so that any two days within 16
 * share one. Papers, figures and undated tellings also enter blocks of what is particular to them, whatever the day.
 */
public final class Blocks {

    /** Days in a window. */
    private static final int WINDOW = 32;

    private Blocks() {}

    /** Keys in a fixed order; equal tellings of equal reports have equal keys. */
    public static List<String> keys(Told told) {
        Thing thing = told.telling().thing();
        TreeSet<String> keys = new TreeSet<>();
        for (String parties : pairs(parties(thing))) {
            String stem = kind(thing) + "|" + parties + "|";
            for (String time : windows(day(told, thing))) {
                keys.add(stem + time);
            }
            for (String mark : marks(told, thing)) {
                keys.add(stem + mark);
            }
        }
        return List.copyOf(keys);
    }

    /** Keys by which an undated report finds dated tellings of the events that it tells of; empty for all but events of two parties or more. */
    public static List<String> datingKeys(Told told) {
        if (!(told.telling().thing() instanceof Event event) || event.parties().size() < 2) {
            return List.of();
        }
        return List.of("dating|" + kind(event) + "|" + String.join("-", new TreeSet<>(event.parties())));
    }

    /** The parties by which a thing is looked up. */
    public static List<String> parties(Thing thing) {
        return switch (thing) {
            case Event event -> event.parties();
            case Instrument paper -> paper.parties();
            case Commitment act -> act.bound();
            case Statement said ->
                said.speaker() == null || said.speaker().party() == null
                        ? said.about()
                        : List.of(said.speaker().party());
            case Progress step -> step.parties();
        };
    }

    private static String kind(Thing thing) {
        return switch (thing) {
            case Event event ->
                "E" + event.kind().ordinal()
                        + (event.plover() == null || event.kind() != Event.Kind.OTHER ? "" : event.plover());
            case Instrument paper -> "I";
            case Commitment act -> "C";
            case Statement said -> "S" + said.kind().ordinal();
            case Progress step -> "P" + step.relation().ordinal();
        };
    }

    private static List<String> pairs(List<String> parties) {
        List<String> sorted = List.copyOf(new TreeSet<>(parties));
        if (sorted.size() < 2) {
            return List.of(sorted.isEmpty() ? "" : sorted.getFirst());
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                pairs.add(sorted.get(i) + "-" + sorted.get(j));
            }
        }
        return pairs;
    }

    /** The day by which a telling is found: its own where it has one, else that of its report; null where neither is known. */
    private static String day(Told told, Thing thing) {
        String own = switch (thing) {
            case Event event -> event.date();
            case Instrument paper -> paper.signed();
            case Commitment act -> null;
            case Statement said -> null;
            case Progress step -> null;
        };
        return own != null ? own : told.source().published();
    }

    private static List<String> windows(String edtf) {
        if (edtf == null) {
            return List.of();
        }
        Edtf value = Edtf.parse(edtf);
        LocalDate first = value.firstDay() == null ? value.lastDay() : value.firstDay();
        LocalDate last = value.lastDay() == null ? first : value.lastDay();
        if (first.plusDays(2L * WINDOW).isBefore(last)) {
            return List.of("wide" + first.getYear(), "wide" + last.getYear());
        }
        TreeSet<String> windows = new TreeSet<>();
        for (LocalDate day : List.of(first, last)) {
            windows.add("a" + Math.floorDiv(day.toEpochDay(), WINDOW));
            windows.add("b" + Math.floorDiv(day.toEpochDay() + WINDOW / 2, WINDOW));
        }
        return List.copyOf(windows);
    }

    /** What is particular to a telling, so that tellings without a common day can meet. */
    private static List<String> marks(Told told, Thing thing) {
        boolean undated = day(told, thing) == null;
        List<String> marks = new ArrayList<>();
        switch (thing) {
            case Event event -> {
                if (undated) {
                    marks.add("undated");
                }
                if (event.place() != null && event.date() == null) {
                    marks.add("at " + event.place().toLowerCase(Locale.ROOT));
                }
            }
            case Instrument paper -> {
                if (paper.period() != null) {
                    marks.add("for " + paper.period());
                }
                if (paper.count() != null) {
                    marks.add("count " + paper.count());
                }
                if (undated) {
                    marks.add("undated");
                }
            }
            case Commitment act -> mark(act.target(), undated, marks);
            case Statement said -> mark(null, undated, marks);
            case Progress step -> mark(step.value(), undated, marks);
        }
        return marks;
    }

    private static void mark(Target target, boolean undated, List<String> marks) {
        if (target != null && target.value() != null) {
            marks.add("figure " + target.value().stripTrailingZeros().toPlainString());
        }
        if (undated) {
            marks.add("undated");
        }
    }
}
