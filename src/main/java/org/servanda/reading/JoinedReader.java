package org.servanda.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servanda.pact.Voice;
import org.servanda.report.Report;

/**
 * Two readers at work on one report: what the first finds stands, the second adds the acts that the first has nothing like. What the second takes for the
 * outlet's own opinion keeps nothing of the first from standing.
 */
public final class JoinedReader implements Reader {

    private final Reader first;
    private final Reader second;

    public JoinedReader(Reader first, Reader second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public String version() {
        return first.version() + "+" + second.version();
    }

    @Override
    public Reading read(Report report) {
        Reading one = first.read(report);
        Reading other = second.read(report);
        List<Finding> findings = new ArrayList<>(one.findings());
        List<Act> acts = new ArrayList<>(one.acts());
        Map<Integer, Integer> moved = new HashMap<>();
        for (Act act : other.acts()) {
            if (act.voice() == Voice.OUTLET_OPINION || one.acts().stream().anyMatch(known -> alike(known, act))) {
                continue;
            }
            List<Link> links = new ArrayList<>();
            for (Link link : act.links()) {
                int place = moved.computeIfAbsent(link.finding(), finding -> {
                    findings.add(other.findings().get(finding));
                    return findings.size() - 1;
                });
                links.add(new Link(link.role(), place));
            }
            acts.add(new Act(
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
        acts.sort(Comparator.comparing(Act::passage));
        return new Reading(report.id(), version(), one.passages(), findings, acts);
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }

    /** Whether two acts of one family stand on passages that share half of the shorter. */
    private static boolean alike(Act one, Act other) {
        int shorter = Math.min(one.passage().length(), other.passage().length());
        return family(one.kind()) == family(other.kind()) && 2 * one.passage().overlap(other.passage()) >= shorter;
    }

    private static int family(Act.Kind kind) {
        return switch (kind) {
            case COMMITMENT, ASPIRATION, PROPOSAL, REQUEST -> 0;
            case VISIT, MEETING, SIGNING, RATIFICATION, ANNOUNCEMENT, OTHER -> 1;
            case INSTRUMENT -> 2;
            case PROGRESS -> 3;
            case ACCUSATION, DENIAL, THREAT, SUPPORT, CRITICISM, ASSERTION -> 4;
        };
    }
}
