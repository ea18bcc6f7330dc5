package org.servanda.reading;

import java.util.ArrayList;
import java.util.List;
import org.servanda.pact.Modality;
import org.servanda.pact.PloverRoot;
import org.servanda.pact.Relation;
import org.servanda.reading.Cues.Hit;
import org.servanda.reading.Source.Stretch;

/**
 * One clause in its voice: what the readers of single kinds of act work on.
 *
 * @param segment the stretch of one source in which it stands
 * @param actor whom its subject stands for
 * @param before the party spoken of last before it, or null
 * @param together the words that named several parties before it
 * @param termsNear whether this or the sentences just before it speak of a paper
 * @param hits the cues inside it
 */
record Said(
        Scene scene,
        Line line,
        Segment segment,
        Clause clause,
        Source source,
        Actor actor,
        Actor before,
        Together together,
        boolean termsNear,
        List<Hit> hits,
        Draft draft) {

    Verb verb() {
        return clause.verb();
    }

    boolean isMainVerb(Hit hit) {
        return verb() != null && verb().from() <= hit.from() && hit.from() < verb().to();
    }

    /** The first cue of a class on the clause's verb, or null. */
    Hit main(Cues.Sort sort) {
        for (Hit hit : hits) {
            if (hit.sort() == sort && isMainVerb(hit)) {
                return hit;
            }
        }
        return null;
    }

    /** Adds an act with the details of its passage. */
    void add(
            Act.Kind kind,
            int from,
            int to,
            int triggerFrom,
            int triggerTo,
            Modality modality,
            PloverRoot root,
            Relation relation,
            List<Link> links,
            double score,
            String rule) {
        int start = from;
        int end = to;
        while (start < end && (line.isMark(start) || isJoin(start))) {
            start++;
        }
        while (end > start && line.isMark(end - 1)) {
            end--;
        }
        if (start >= end) {
            return;
        }
        List<Link> all = new ArrayList<>(links);
        all.addAll(Details.of(line, start, end, draft));
        if (clause.isConditional()) {
            all.add(draft.link(
                    Link.Role.CONDITION,
                    Finding.Kind.CONDITION,
                    line.word(clause.conditionFrom()).start(),
                    endOf(clause.conditionTo()),
                    0.8));
        }
        addSource(all, source);
        draft.add(
                kind,
                new Draft.Words(line.word(start).start(), line.word(end - 1).end()),
                new Draft.Words(
                        line.word(triggerFrom).start(), line.word(triggerTo - 1).end()),
                modality,
                source,
                root,
                relation,
                all,
                score,
                rule);
    }

    private int endOf(int to) {
        int end = to;
        while (end > 0 && line.isMark(end - 1)) {
            end--;
        }
        return line.word(Math.max(0, end - 1)).end();
    }

    private boolean isJoin(int i) {
        String low = line.low(i);
        return low.equals("and")
                || low.equals("but")
                || low.equals("that")
                || low.equals("or")
                || low.equals("so")
                || low.equals("while");
    }

    private void addSource(List<Link> links, Source from) {
        if (from.speaker() != null) {
            links.add(draft.link(
                    Link.Role.SPEAKER,
                    Finding.Kind.PERSON,
                    from.speaker().start(),
                    from.speaker().end(),
                    0.8));
        }
        for (Stretch via : from.via()) {
            links.add(draft.link(Link.Role.VIA, Finding.Kind.PARTY, via.start(), via.end(), 0.8));
        }
    }

    /** The same clause, its words credited to its own subject: {@code X called for …}. */
    Said saidByActor() {
        if (source.isSpeech() || !actor.isParty() || !clause.hasSubject()) {
            return this;
        }
        Stretch words = new Stretch(
                line.word(actor.from()).start(), line.word(actor.to() - 1).end());
        Source own = new Source(org.servanda.pact.Voice.SPEAKER, words, source.via(), actor.code(), true);
        return new Said(scene, line, segment, clause, own, actor, before, together, termsNear, hits, draft);
    }

    /** The link to the subject, none where it is no party. */
    List<Link> actorLink() {
        List<Link> links = new ArrayList<>();
        if (actor.isParty() && clause.hasSubject() && actor.to() > actor.from()) {
            links.add(party(Link.Role.ACTOR, actor.from(), actor.to(), actor.kind()));
            if (actor.code() == null) {
                addTogether(links, actor.from(), actor.to());
            }
        }
        return links;
    }

    /** Links the parties for which words without a name stand: {@code the commission}, {@code the next summit}. */
    void addTogether(List<Link> links, int from, int to) {
        Stretch words = together.behind(line, from, to);
        if (words != null) {
            links.add(draft.link(Link.Role.ACTOR, Finding.Kind.PARTY, words.start(), words.end(), 0.5));
        }
    }

    /** Links the parties last named together, where the clause names none. */
    void addPair(List<Link> links) {
        for (int i = clause.wide(); i < clause.to(); i++) {
            if (line.name(i) != null || line.is(i, Vocabulary.Sort.GROUP)) {
                return;
            }
        }
        Stretch words = together.pair();
        if (words != null && !source.isSpeech()) {
            links.add(draft.link(Link.Role.ACTOR, Finding.Kind.PARTY, words.start(), words.end(), 0.4));
        }
    }

    Link party(Link.Role role, int from, int to, Actor.Kind kind) {
        Finding.Kind what = kind == Actor.Kind.PERSON ? Finding.Kind.PERSON : Finding.Kind.PARTY;
        return draft.link(role, what, line.word(from).start(), line.word(to - 1).end(), 0.7);
    }

    /** Adds whom a passive names: {@code was signed by the foreign ministers}. */
    void addAgent(List<Link> links, int from) {
        for (int i = from; i < Math.min(clause.to(), from + 12); i++) {
            if (line.low(i).equals("by")) {
                int end = i + 1;
                while (end < clause.to()
                                && !line.isPreposition(end)
                                && !Subjects.CONNECTORS.contains(line.low(end))
                                && (!line.isMark(end) || line.low(end).equals(",") && line.isCapital(end + 1))
                        || line.low(end).equals("of")) {
                    end++;
                }
                Actor agent = scene.actor(line, i + 1, end, source, before);
                if (agent.isParty() && agent.to() > agent.from()) {
                    links.add(party(Link.Role.ACTOR, agent.from(), agent.to(), agent.kind()));
                }
                return;
            }
        }
    }

    /** Adds the party that stands behind some place, as target: {@code met his counterpart}, {@code talks with Chile}. */
    void addTarget(List<Link> links, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean begins = line.name(i) != null
                    || line.is(i, Vocabulary.Sort.TITLE)
                    || line.is(i, Vocabulary.Sort.GROUP)
                    || line.isCapital(i) && scene.official(line.low(i)) != null;
            if (begins) {
                int start = i;
                while (start > from
                        && (line.isDeterminer(start - 1) || line.isCapital(start - 1) && !line.isMark(start - 1))) {
                    start--;
                }
                int end = i + 1;
                while (end < to
                        && (line.name(end) != null
                                || line.isCapital(end)
                                || line.is(end, Vocabulary.Sort.TITLE)
                                || line.is(end, Vocabulary.Sort.GROUP)
                                || line.low(end).equals("'s")
                                || (line.low(end).equals("of") || line.low(end).equals("and"))
                                        && (line.name(end + 1) != null || line.is(end + 1, Vocabulary.Sort.TITLE)))) {
                    end++;
                }
                Actor other = scene.actor(line, start, end, source, before);
                links.add(party(Link.Role.TARGET, start, end, other.kind()));
                return;
            }
        }
    }
}
