package org.servanda.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servanda.pact.Modality;
import org.servanda.pact.PloverRoot;
import org.servanda.pact.Relation;
import org.servanda.report.CodePoints;
import org.servanda.report.Passage;
import org.servanda.report.Span;

/** A reading in the making: gathers findings and acts, and puts them in order at the end. */
final class Draft {

    private final CodePoints points;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Finding, Integer> numbers = new HashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    Draft(CodePoints points) {
        this.points = points;
    }

    /** A link to some words; the same words are kept once. */
    Link link(Link.Role role, Finding.Kind kind, int start, int end, double score) {
        return link(role, new Finding(kind, points.span(start, end), score));
    }

    /** A link to a finding; equal findings are kept once. */
    Link link(Link.Role role, Finding finding) {
        Integer number = numbers.get(finding);
        if (number == null) {
            number = findings.size();
            findings.add(finding);
            numbers.put(finding, number);
        }
        return new Link(role, number);
    }

    /** Adds an act, unless the same kind was already found at the same place. */
    void add(
            Act.Kind kind,
            Words passage,
            Words trigger,
            Modality modality,
            Source source,
            PloverRoot root,
            Relation relation,
            List<Link> links,
            double score,
            String rule) {
        Span where = points.span(passage.start(), passage.end());
        if (said.add(kind + " " + where + " " + root)) {
            acts.add(new Act(
                    kind,
                    where,
                    points.span(trigger.start(), trigger.end()),
                    modality,
                    source.voice(),
                    root,
                    relation,
                    links,
                    score,
                    List.of(rule)));
        }
    }

    /** Adds an act whose links this draft gave, unless the same kind was already found at the same place. */
    void add(Act act) {
        if (said.add(act.kind() + " " + act.passage() + " " + act.root())) {
            acts.add(act);
        }
    }

    /** UTF-16 indexes of some words. */
    record Words(int start, int end) {}

    Reading reading(String report, String reader, List<Passage> passages) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> findings.get(i).span())
                .thenComparing(i -> findings.get(i).kind()));
        int[] place = new int[findings.size()];
        List<Finding> sorted = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            place[order.get(i)] = i;
            sorted.add(findings.get(order.get(i)));
        }
        List<Act> placed = new ArrayList<>();
        for (Act act : acts) {
            List<Link> links = new ArrayList<>();
            for (Link link : act.links()) {
                links.add(new Link(link.role(), place[link.finding()]));
            }
            placed.add(new Act(
                    act.kind(),
                    act.passage(),
                    act.trigger(),
                    act.modality(),
                    act.voice(),
                    act.root(),
                    act.relation(),
                    links,
                    act.score(),
                    act.rules()));
        }
        placed.sort(Comparator.comparing(Act::passage).thenComparing(Act::kind));
        return new Reading(report, reader, passages, sorted, placed);
    }
}
