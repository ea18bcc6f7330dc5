package org.servanda.encoder;

import java.util.List;
import org.servanda.report.Span;

/**
 * An act as the model finds it. Spans count code points of the passage that was encoded. Labels are those of {@link Labels}.
 *
 * @param root null but for events
 * @param relation null but for progress
 * @param status null but for instruments
 * @param areas empty but for undertakings and progress
 * @param arguments in the order of roles
 * @param score probability that an act of this kind begins at its trigger
 * @param passageScore probability of its passage's place
 */
public record FoundAct(
        String kind,
        Span passage,
        Span trigger,
        String voice,
        String modality,
        String root,
        String relation,
        String status,
        List<String> areas,
        List<Argument> arguments,
        double score,
        double passageScore) {

    public FoundAct {
        areas = List.copyOf(areas);
        arguments = List.copyOf(arguments);
    }

    /**
     * One argument of an act.
     *
     * @param score probability of its place: the geometric mean of those of its start and its end
     */
    public record Argument(String role, Span span, double score) {}
}
