package org.servanda.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.servanda.lexicon.Names;
import org.servanda.lexicon.Names.Name;
import org.servanda.pact.Voice;
import org.servanda.reading.Cues.Hit;
import org.servanda.report.CodePoints;
import org.servanda.report.Passage;
import org.servanda.report.PassageSplitter;
import org.servanda.report.Report;

/**
 * Reads by cues and patterns, without a trained model: words of {@code cues.tsv} on the finite verbs of clauses whose subject speaks or acts for a
 * state. What it finds is explained in {@code docs/spec/reading.md}.
 */
public final class PatternReader implements Reader {

    /** In reported speech these go back to the speaker: {@code said that … and thanked}. */
    private static final Set<String> SPOKEN = Set.of(
            "express",
            "praise",
            "thank",
            "urge",
            "invite",
            "call",
            "welcome",
            "stress",
            "emphasise",
            "emphasize",
            "condemn",
            "hail",
            "wish",
            "voice",
            "underline",
            "reiterate",
            "reaffirm",
            "propose",
            "suggest",
            "appreciate",
            "congratulate",
            "criticise",
            "criticize",
            "reject");

    private final Names names;

    public PatternReader(Names names) {
        this.names = names;
    }

    @Override
    public String version() {
        return "patterns-2";
    }

    @Override
    public Reading read(Report report) {
        String text = report.text();
        CodePoints points = CodePoints.of(text);
        List<Passage> passages = PassageSplitter.split(report);
        List<Line> lines = lines(text, points, passages);
        Draft draft = new Draft(points);
        Scene scene = new Scene(lines);
        if (report.isRead() && scene.isInternational()) {
            read(text, lines, scene, draft);
        }
        return draft.reading(report.id(), version(), passages);
    }

    private List<Line> lines(String text, CodePoints points, List<Passage> passages) {
        List<Line> lines = new ArrayList<>();
        List<Name> found = names.find(text);
        int next = 0;
        for (Passage passage : passages) {
            if (passage.kind() != Passage.Kind.TITLE && passage.kind() != Passage.Kind.SENTENCE) {
                continue;
            }
            int start = points.index(passage.span().start());
            int end = points.index(passage.span().end());
            Line line = new Line(text, passage, Word.of(text, start, end));
            while (next < found.size() && found.get(next).end() <= start) {
                next++;
            }
            int name = next;
            for (int i = 0; i < line.size() && name < found.size(); i++) {
                while (name < found.size()
                        && found.get(name).end() <= line.word(i).start()) {
                    name++;
                }
                if (name < found.size()
                        && found.get(name).start() < line.word(i).end()
                        && !line.low(i).equals("'s")) {
                    line.setName(i, found.get(name));
                }
            }
            new VerbFinder(line).find();
            lines.add(line);
        }
        long papers = lines.stream()
                .filter(line -> line.has(0, line.size(), Vocabulary.Sort.PAPER))
                .count();
        for (Line line : lines) {
            line.markPapers(papers > 0);
        }
        return lines;
    }

    private static void read(String text, List<Line> lines, Scene scene, Draft draft) {
        List<List<Hit>> cues = new ArrayList<>();
        for (Line line : lines) {
            cues.add(Cues.bundled().find(line));
        }
        Speech speech = new Speech(scene, text, lines, cues);
        Actor before = null;
        Together together = Together.NONE;
        Said lead = null;
        int paper = -10;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!scene.concerns(line)) {
                lead = null;
                continue;
            }
            Set<String> events = new HashSet<>();
            paper = line.has(0, line.size(), Vocabulary.Sort.PAPER) ? i : paper;
            if (lead != null
                    && (speech.isListItem(line)
                            || line.low(line.size() - 1).equals(".") && speech.isListItem(lines.get(i - 1)))) {
                Clause whole = new Clause(0, 0, line.size(), -1, -1, null, -1, -1, false, false);
                Segment all = new Segment(0, line.size(), lead.source());
                if (Undertakings.item(
                        lead,
                        new Said(
                                scene,
                                line,
                                all,
                                whole,
                                lead.source(),
                                lead.actor(),
                                before,
                                together,
                                true,
                                cues.get(i),
                                draft))) {
                    continue;
                }
            }
            lead = null;
            for (Segment segment : speech.of(i)) {
                List<Said> clauses =
                        clauses(line, segment, cues.get(i), scene, before, together, i - paper <= 2, draft);
                read(clauses, segment, events);
                for (Said said : clauses) {
                    together = said.together();
                    before = said.actor().isParty() && said.actor().kind() != Actor.Kind.OWN ? said.actor() : before;
                    lead = line.low(line.size() - 1).equals(":") && Undertakings.opensList(said) ? said : lead;
                }
            }
        }
    }

    /** The clauses of one source's stretch of a line, each with whom its subject stands for. */
    private static List<Said> clauses(
            Line line,
            Segment segment,
            List<Hit> cues,
            Scene scene,
            Actor before,
            Together named,
            boolean terms,
            Draft draft) {
        List<Said> found = new ArrayList<>();
        Actor last = before;
        Together together = named;
        Opinions opinion = Opinions.NONE;
        for (Clause clause : ClauseSplitter.split(line, segment.from(), segment.to())) {
            List<Hit> hits = new ArrayList<>();
            for (Hit hit : cues) {
                if (clause.covers(hit.from())) {
                    hits.add(hit);
                }
            }
            Actor actor = actor(line, clause, scene, segment.source(), last);
            opinion = Opinions.carried(line, segment.source(), clause, hits, opinion);
            Source source = opinion == Opinions.HOLDS ? segment.source().asOpinion() : segment.source();
            together = together.after(line, clause, actor);
            found.add(new Said(scene, line, segment, clause, source, actor, last, together, terms, hits, draft));
            last = actor.isParty() && actor.kind() != Actor.Kind.OWN ? actor : last;
        }
        return found;
    }

    /** Reads the clauses of one stretch; what an official says and nothing is found in stays an assertion. */
    private static void read(List<Said> clauses, Segment segment, Set<String> events) {
        boolean any = false;
        Said first = null;
        for (Said said : clauses) {
            boolean found = Undertakings.read(said) || Positions.read(said);
            found |= Happenings.read(said, events);
            found |= Papers.read(said, events);
            found |= Developments.read(said);
            if (!found && said.source().voice() != Voice.SPEAKER) {
                Positions.opinion(said);
            }
            any |= found;
            first = first == null && said.verb() != null ? said : first;
        }
        if (!any && first != null) {
            Positions.assertion(first, segment.from(), segment.to());
        }
    }

    private static Actor actor(Line line, Clause clause, Scene scene, Source source, Actor before) {
        if (clause.hasSubject() && clause.relative()) {
            Actor noun = nounBefore(line, clause, scene, source, before);
            if (noun != null) {
                return noun;
            }
        }
        boolean understood =
                clause.verb() != null && clause.from() == clause.verb().from();
        if (understood
                && source.isSpeech()
                && source.official()
                && !line.isQuoted(clause.from())
                && clause.verb().tense() == Verb.Tense.PAST
                && SPOKEN.contains(clause.verb().lemma())) {
            return new Actor(Actor.Kind.PERSON, 0, 0, source.code());
        }
        if (!clause.hasSubject()
                && clause.verb() != null
                && clause.from() == clause.verb().from()
                && before != null
                && clause.from() > 0) {
            return new Actor(before.kind(), 0, 0, before.code());
        }
        return scene.actor(line, clause.subjectFrom(), clause.subjectTo(), source, before);
    }

    /** The noun that a relative clause hangs on. */
    private static Actor nounBefore(Line line, Clause clause, Scene scene, Source source, Actor before) {
        int end = clause.from();
        while (end > 0 && line.isMark(end - 1)) {
            end--;
        }
        int start = Subjects.start(line, end, 0);
        if (start >= end) {
            return null;
        }
        Actor actor = scene.actor(line, start, end, source, before);
        return actor.isParty() ? actor : null;
    }
}
