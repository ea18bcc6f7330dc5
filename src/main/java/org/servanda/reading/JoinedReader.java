package org.servanda.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.servanda.pact.Voice;
import org.servanda.report.CodePoints;
import org.servanda.report.Passage;
import org.servanda.report.Report;

/**
 * Two readers at work on one report: what the first finds stands, the second adds what it is surer of than not and the first has nothing like. Nothing is added
 * to a sentence in which the first heard the outlet's own opinion.
 */
public final class JoinedReader implements Reader {

    /** Only what is more likely than not is added. */
    private static final double SURE = 0.5;

    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-–—•*·]|\\d{1,2}[.)])");

    private static final Pattern LEAD_IN = Pattern.compile(
            "(?is)\\b(?:can|could|may|might|would|probabl[ey]|possibl[ey]|likely|potential(?:ly)?|expected)\\b.*:$");

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
        Set<Integer> supposed = supposed(report, one.passages());
        for (Act found : other.acts()) {
            Act act = credited(found);
            boolean opinion = act.voice() == Voice.OUTLET_OPINION || isOpinion(act, one, supposed);
            if (opinion || act.score() < SURE || one.acts().stream().anyMatch(known -> alike(known, act))) {
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
            acts.add(with(act, act.voice(), links));
        }
        acts.sort(Comparator.comparing(Act::passage));
        return new Reading(report.id(), version(), one.passages(), findings, acts);
    }

    /**
     * Whether the first reader heard the outlet's own opinion in the sentence; what nobody is credited with is opinion throughout the paragraph, such as an item
     * of a list of what could come.
     */
    private static boolean isOpinion(Act act, Reading first, Set<Integer> supposed) {
        int paragraph = -1;
        for (Passage sentence : first.passages()) {
            if (sentence.span().overlap(act.passage()) > 0) {
                paragraph = sentence.paragraph();
                if (holdsOpinion(sentence, first)) {
                    return true;
                }
            }
        }
        if (act.voice() != Voice.NARRATOR) {
            return false;
        }
        for (Passage sentence : first.passages()) {
            if (sentence.paragraph() == paragraph && holdsOpinion(sentence, first)) {
                return true;
            }
        }
        return supposed.contains(paragraph);
    }

    /** Words that are credited to nobody are the outlet's own. */
    private static Act credited(Act act) {
        boolean speaker = act.links().stream().anyMatch(link -> link.role() == Link.Role.SPEAKER);
        return act.voice() == Voice.SPEAKER && !speaker ? with(act, Voice.NARRATOR, act.links()) : act;
    }

    private static Act with(Act act, Voice voice, List<Link> links) {
        return new Act(
                act.kind(),
                act.passage(),
                act.trigger(),
                act.modality(),
                voice,
                act.root(),
                act.relation(),
                links,
                act.score(),
                act.rules());
    }

    /** The paragraphs of a list that is led in by what may come: {@code the deal could cover the following points:}. */
    private static Set<Integer> supposed(Report report, List<Passage> passages) {
        CodePoints text = CodePoints.of(report.text());
        Set<Integer> paragraphs = new HashSet<>();
        boolean led = false;
        int last = -1;
        for (Passage passage : passages) {
            String words = text.slice(passage.span());
            int start = text.index(passage.span().start());
            int line = report.text().lastIndexOf('\n', start) + 1;
            boolean item = ITEM.matcher(report.text().substring(line)).lookingAt();
            if (item && (led || paragraphs.contains(last))) {
                paragraphs.add(passage.paragraph());
            }
            led = LEAD_IN.matcher(words).find();
            last = passage.paragraph();
        }
        return paragraphs;
    }

    private static boolean holdsOpinion(Passage sentence, Reading reading) {
        for (Act known : reading.acts()) {
            if (known.voice() == Voice.OUTLET_OPINION && known.passage().overlap(sentence.span()) > 0) {
                return true;
            }
        }
        return false;
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
