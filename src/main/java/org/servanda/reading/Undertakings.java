package org.servanda.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.servanda.pact.Modality;
import org.servanda.reading.Actor.Kind;
import org.servanda.reading.Cues.Hit;
import org.servanda.reading.Vocabulary.Sort;

/** Reads commitments, aspirations, proposals and requests (guidelines section 2). */
final class Undertakings {

    /** What nobody does by a decision of their own. */
    static final Set<String> STATIVE = Set.of(
            "be",
            "become",
            "remain",
            "need",
            "see",
            "face",
            "depend",
            "grow",
            "rise",
            "reach",
            "exceed",
            "fall",
            "benefit",
            "suffer",
            "know",
            "mean",
            "last",
            "happen",
            "lose",
            "win",
            "feel",
            "seem",
            "appear",
            "understand",
            "enjoy",
            "want",
            "think",
            "believe",
            "hope",
            "find",
            "get",
            "result",
            "stay",
            "lead",
            "prove",
            "live",
            "like",
            "say",
            "tell",
            "imagine",
            "witness",
            "play",
            "talk",
            "gain",
            "hear",
            "contain",
            "cost",
            "fail",
            "remember",
            "appreciate",
            "prefer",
            "require",
            "differ");

    private static final Set<String> REFUSED = Set.of(
            "accept",
            "recognise",
            "recognize",
            "allow",
            "agree",
            "tolerate",
            "bow",
            "surrender",
            "yield",
            "permit",
            "let",
            "forget",
            "abandon",
            "submit",
            "give",
            "compromise",
            "negotiate",
            "kneel");
    private static final Set<String> THREATS = Set.of("retaliate", "avenge", "punish", "regret", "crush");
    /** Verbs by which one binds oneself in so many words. */
    private static final Set<String> SPOKEN = Set.of(
            "pledge",
            "promise",
            "vow",
            "swear",
            "announce",
            "offer",
            "guarantee",
            "declare",
            "express",
            "voice",
            "reaffirm",
            "reiterate",
            "confirm",
            "underline");

    private static final Set<String> READY =
            Set.of("ready", "complete", "finished", "operational", "open", "completed", "usable", "passable", "built");
    private static final Set<String> STARTS = Set.of("begin", "start", "resume", "open", "reopen", "run", "operate");

    private Undertakings() {}

    static boolean read(Said said) {
        if (said.verb() == null || said.clause().condition()) {
            return false;
        }
        if (said.source().voice() == org.servanda.pact.Voice.OUTLET_OPINION) {
            return false;
        }
        if (said.line().low(said.line().size() - 1).equals(":") && opensList(said)) {
            return true;
        }
        if (said.segment().hoped()) {
            return Asks.hoped(said);
        }
        return Asks.asked(said)
                || bound(said)
                || resolved(said)
                || future(said)
                || Asks.owed(said)
                || Asks.possible(said)
                || loose(said);
    }

    private static boolean bound(Said said) {
        Hit commit = said.main(Cues.Sort.COMMIT);
        if (commit == null) {
            return false;
        }
        Line line = said.line();
        boolean passive = said.verb().passive();
        boolean it = passive
                && said.clause().hasSubject()
                && line.low(said.clause().subjectFrom()).equals("it");
        if (passive && !it || !passive && !said.actor().isParty()) {
            return false;
        }
        if (said.verb().isModal("should", "must", "can", "could", "may", "might")) {
            return false;
        }
        String last = line.low(commit.to() - 1);
        boolean noun = !last.equals("to") && !last.equals("that") && !last.equals("from");
        if ((last.equals("on") || last.equals("upon")) && !Deeds.isDeed(line, commit.to(), to(said))) {
            return false;
        }
        boolean bare = commit.to() == commit.from() + 1;
        if (bare
                && !line.hasAmount(commit.to(), to(said))
                && !Deeds.hasDeed(line, commit.to(), to(said))
                && !Deeds.isCounted(line, commit.to(), to(said))) {
            return false;
        }
        if (last.equals("to")
                && !Deeds.infinitive(said, commit.to())
                && commit.lemma().equals("agree")) {
            return false;
        }
        Modality modality = modality(said);
        boolean vague = !noun
                && Deeds.vague(line, commit.to(), to(said))
                && !commit.lemma().equals("continue");
        if (commit.lemma().equals("agree") && !vague && isAccord(said, modality)) {
            said.add(
                    Act.Kind.OTHER,
                    said.clause().from(),
                    to(said),
                    commit.from(),
                    commit.to(),
                    modality,
                    org.servanda.pact.PloverRoot.AGREE,
                    null,
                    said.actorLink(),
                    0.5,
                    "agreed-unsigned");
        }
        emit(
                SPOKEN.contains(commit.lemma()) ? said.saidByActor() : said,
                vague ? Act.Kind.ASPIRATION : Act.Kind.COMMITMENT,
                commit,
                modality,
                0.75,
                "commit");
        return true;
    }

    /** Whether several parties reached an agreement without a paper near: an event of its own. */
    private static boolean isAccord(Said said, Modality modality) {
        Line line = said.line();
        Set<String> codes = new java.util.TreeSet<>();
        for (int i = said.actor().from(); i < said.actor().to(); i++) {
            if (line.name(i) != null && line.name(i).code() != null) {
                codes.add(line.name(i).code());
            }
        }
        boolean extra =
                line.contains(said.clause().from(), said.verb().to(), Set.of("also", "further", "additionally"));
        return codes.size() > 1
                && (modality == Modality.ASSERTED || modality == Modality.PAST)
                && !extra
                && !said.termsNear()
                && !said.clause().relative();
    }

    private static boolean resolved(Said said) {
        Hit intend = said.main(Cues.Sort.INTEND);
        if (intend != null
                && (said.actor().isParty() || own(said))
                && !said.verb().isModal("should", "must", "can", "could", "may", "might")) {
            boolean vague = Deeds.vague(said.line(), intend.to(), to(said)) || isNoun(said.line(), intend);
            emit(
                    SPOKEN.contains(said.verb().lemma()) ? said.saidByActor() : said,
                    vague ? Act.Kind.ASPIRATION : Act.Kind.COMMITMENT,
                    intend,
                    modality(said),
                    0.65,
                    "intend");
            return true;
        }
        Hit goal = goal(said);
        if (goal != null) {
            boolean vague = Deeds.vague(said.line(), goal.to(), to(said));
            add(
                    said,
                    vague ? Act.Kind.ASPIRATION : Act.Kind.COMMITMENT,
                    goal.from(),
                    goal.to(),
                    said.actorLink(),
                    0.55,
                    "goal");
            return true;
        }
        Hit aspire = said.main(Cues.Sort.ASPIRE);
        boolean aimed = aspire != null && said.line().low(aspire.to() - 1).equals("at");
        if (aimed
                && (said.source().official()
                        || said.line().has(said.clause().wide(), said.clause().to(), Sort.DIPLOMACY))) {
            add(said, Act.Kind.ASPIRATION, aspire.from(), aspire.to(), said.actorLink(), 0.45, "aimed-at");
            return true;
        }
        if (aspire != null && (said.actor().isParty() || own(said))) {
            Said by = SPOKEN.contains(said.verb().lemma()) ? said.saidByActor() : said;
            by.add(
                    Act.Kind.ASPIRATION,
                    from(said),
                    to(said),
                    aspire.from(),
                    aspire.to(),
                    modality(said),
                    null,
                    null,
                    by.actorLink(),
                    0.6,
                    "aspire");
            return true;
        }
        return false;
    }

    /** Whether one is committed to a thing and not to an action: {@code their commitment to the charter}. */
    private static boolean isNoun(Line line, Hit hit) {
        boolean commitment = line.low(hit.to() - 2).equals("commitment")
                || line.low(hit.to() - 2).equals("committed");
        return commitment && line.verbAt(hit.to()) == null;
    }

    /** {@code Our goal is to open}: said by an official, or of a party that the subject names. */
    private static Hit goal(Said said) {
        for (Hit hit : said.hits()) {
            boolean spans = hit.sort() == Cues.Sort.ASPIRE
                    && hit.lemma() == null
                    && hit.from() < said.verb().from()
                    && hit.to() > said.verb().from();
            if (spans
                    && (said.source().isSpeech() && said.source().official()
                            || said.actor().code() != null)) {
                return hit;
            }
        }
        return null;
    }

    /** The goal of both countries, our aim: a subject that is no party but stands for one's will. */
    private static boolean own(Said said) {
        return said.source().isSpeech()
                && said.source().official()
                && said.clause().hasSubject()
                && Set.of("our", "my").contains(said.line().low(said.clause().subjectFrom()));
    }

    private static boolean future(Said said) {
        Verb verb = said.verb();
        Line line = said.line();
        boolean would = verb.isModal("would", "'d") && said.source().isSpeech();
        if (!verb.isFuture() && !would) {
            return false;
        }
        boolean party = said.actor().isParty();
        if ((verb.passive() || !party) && thing(said)) {
            return true;
        }
        if (verb.passive() || !party) {
            boolean measured = said.source().isSpeech()
                    && said.source().official()
                    && verb.isModal("shall")
                    && line.hasAmount(verb.to(), to(said));
            boolean deed = measured
                    || verb.passive()
                            && said.source().isSpeech()
                            && said.source().official()
                            && !STATIVE.contains(verb.lemma())
                            && !would
                            && !verb.negated();
            if (deed) {
                add(said, Act.Kind.COMMITMENT, verb.from(), verb.to(), List.of(), 0.5, "will-passive");
            }
            return deed;
        }
        if (STATIVE.contains(verb.lemma()) || verb.lemma().equals("have") || foreign(said)) {
            return false;
        }
        if (verb.negated()
                && (REFUSED.contains(verb.lemma())
                        || said.hits().stream().anyMatch(h -> h.value().equals("REJECT") && h.from() == verb.from()))) {
            Said by = said.saidByActor();
            by.add(
                    Act.Kind.DENIAL,
                    from(said),
                    to(said),
                    verb.from(),
                    verb.to(),
                    Modality.ASSERTED,
                    null,
                    null,
                    by.actorLink(),
                    0.6,
                    "refusal");
            return true;
        }
        if (!verb.negated() && THREATS.contains(verb.lemma())) {
            Said by = said.saidByActor();
            by.add(
                    Act.Kind.THREAT,
                    from(said),
                    to(said),
                    verb.from(),
                    verb.to(),
                    modality(said),
                    null,
                    null,
                    by.actorLink(),
                    0.5,
                    "will-threat");
            return true;
        }
        boolean vague =
                Deeds.vague(line, verb.head(), to(said)) && !verb.lemma().equals("continue");
        Hit hit = new Hit(Cues.Sort.COMMIT, verb.from(), verb.to(), verb.lemma(), "");
        emit(
                said,
                vague ? Act.Kind.ASPIRATION : Act.Kind.COMMITMENT,
                hit,
                said.clause().isConditional() ? Modality.CONDITIONAL : Modality.ASSERTED,
                0.65,
                "will");
        return true;
    }

    /** What will be done, by whom the passive names or by the terms of a paper: {@code Two roads will be rebuilt by Chad}, {@code The bridge is to be ready by May}. */
    private static boolean thing(Said said) {
        Verb verb = said.verb();
        Line line = said.line();
        if (!verb.isFuture()
                || verb.negated()
                || Developments.isLate(said)
                || said.clause().relative()
                || line.has(0, line.size(), Sort.INSIDE)) {
            return false;
        }
        List<Link> links = new ArrayList<>();
        said.addAgent(links, verb.to());
        boolean dated = line.hasDate(verb.to(), to(said))
                || line.hasAmount(said.clause().from(), to(said));
        boolean ours = said.source().isSpeech()
                ? said.source().official()
                : said.termsNear() || line.isTitle() && isNamed(line);
        boolean built = Developments.isPromised(
                line, said.clause().subjectFrom(), said.clause().subjectTo());
        boolean done = verb.passive()
                && !STATIVE.contains(verb.lemma())
                && (dated || said.source().isSpeech());
        boolean ready = verb.isCopula() && READY.contains(line.low(verb.to())) && dated;
        boolean starts = !verb.passive() && STARTS.contains(verb.lemma()) && dated;
        boolean owed =
                ours && said.clause().hasSubject() && (built && (done || ready || starts) || done && said.termsNear());
        if (links.isEmpty() && !owed || !links.isEmpty() && !verb.passive()) {
            return false;
        }
        if (links.isEmpty()) {
            said.addPair(links);
        }
        add(said, Act.Kind.COMMITMENT, verb.from(), verb.to(), links, 0.5, "will-thing");
        return true;
    }

    private static boolean isNamed(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (line.name(i) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether one side tells what another alone will do. */
    private static boolean foreign(Said said) {
        String speaker = said.source().code();
        String actor = said.actor().code();
        return said.source().isSpeech()
                && speaker != null
                && actor != null
                && !speaker.equals(actor)
                && said.actor().kind() != Kind.GROUP
                && !said.termsNear();
    }

    /** Participles and nouns beside the clause's verb: {@code …, pledging to build a bridge}, {@code voiced readiness to}. */
    private static boolean loose(Said said) {
        Line line = said.line();
        for (Hit hit : said.hits()) {
            boolean gerund = line.low(hit.from()).endsWith("ing")
                    && (line.low(hit.from() - 1).equals(",")
                            || line.low(hit.from() - 1).equals("and"))
                    && !said.isMainVerb(hit);
            if (!gerund || !said.actor().isParty()) {
                continue;
            }
            Said by = said.saidByActor();
            switch (hit.sort()) {
                case COMMIT, INTEND -> {
                    if (hit.to() > hit.from() + 1 && !line.low(hit.to() - 1).equals("on")) {
                        said.add(
                                Deeds.vague(line, hit.to(), to(said)) || isNoun(line, hit)
                                        ? Act.Kind.ASPIRATION
                                        : Act.Kind.COMMITMENT,
                                hit.from(),
                                to(said),
                                hit.from(),
                                hit.to(),
                                modality(said),
                                null,
                                null,
                                said.actorLink(),
                                0.55,
                                "gerund");
                        return true;
                    }
                }
                case CALL -> {
                    List<Link> links = by.actorLink();
                    by.addTarget(links, hit.to(), to(said));
                    by.add(
                            Asks.joint(said, hit.to()) ? Act.Kind.PROPOSAL : Act.Kind.REQUEST,
                            hit.from(),
                            to(said),
                            hit.from(),
                            hit.to(),
                            modality(said),
                            null,
                            null,
                            links,
                            0.55,
                            "gerund");
                    return true;
                }
                case PROPOSE -> {
                    by.add(
                            Act.Kind.PROPOSAL,
                            hit.from(),
                            to(said),
                            hit.from(),
                            hit.to(),
                            modality(said),
                            null,
                            null,
                            by.actorLink(),
                            0.5,
                            "gerund");
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** Adds an undertaking, one for each verb of its complement: {@code agreed to reopen the crossing and to lift the ban}. */
    private static void emit(Said said, Act.Kind kind, Hit hit, Modality modality, double score, String rule) {
        Line line = said.line();
        int from = from(said);
        int to = to(said);
        List<Integer> splits = splits(line, hit.to() + 2, to);
        said.add(
                kind,
                from,
                splits.isEmpty() ? to : splits.getFirst(),
                hit.from(),
                hit.to(),
                modality,
                null,
                null,
                said.actorLink(),
                score,
                rule);
        for (int s = 0; s < splits.size(); s++) {
            int split = splits.get(s);
            int end = s + 1 < splits.size() ? splits.get(s + 1) : to;
            int verb = infinitive(line, split + 1);
            boolean vague = Deeds.vague(line, verb, end);
            boolean aspiration = vague && !line.low(hit.to() - 1).equals("continue");
            said.add(
                    aspiration ? Act.Kind.ASPIRATION : kind == Act.Kind.ASPIRATION ? Act.Kind.COMMITMENT : kind,
                    verb,
                    end,
                    verb,
                    verb + 1,
                    modality,
                    null,
                    null,
                    said.actorLink(),
                    score - 0.1,
                    rule + "-and");
        }
    }

    /** Where further verbs begin that one verb of undertaking governs: {@code to reopen the road, lift the ban and to build a dam}. */
    static List<Integer> splits(Line line, int from, int to) {
        List<Integer> splits = new ArrayList<>();
        int last = from;
        for (int i = from; i < to - 1; i++) {
            boolean comma = line.low(i).equals(",");
            if (!comma && !line.low(i).equals("and") || i < last) {
                continue;
            }
            int verb = infinitive(line, i + 1);
            boolean marked = line.low(verb - 1).equals("to")
                    && line.verbAt(verb) != null
                    && !line.low(verb).equals("be");
            boolean object = line.isDeterminer(verb + 1)
                    || line.beginsName(verb + 1)
                    || line.word(Math.min(verb + 1, line.size() - 1)).isNumber();
            if (marked || Deeds.isBase(line, verb) && object) {
                splits.add(i);
                last = verb + 2;
            }
        }
        return splits;
    }

    /** The verb behind {@code and}, {@code and to}, {@code and not to}. */
    private static int infinitive(Line line, int from) {
        int at = line.low(from).equals("and") ? from + 1 : from;
        at = line.low(at).equals("not") && line.low(at + 1).equals("to") ? at + 1 : at;
        return line.low(at).equals("to") ? at + 1 : at;
    }

    /** Whether a clause leaves open what is undertaken, for a list to tell: {@code the two sides will:}. */
    static boolean opensList(Said said) {
        Verb verb = said.verb();
        if (verb == null
                || !said.actor().isParty()
                || said.source().voice() == org.servanda.pact.Voice.OUTLET_OPINION) {
            return false;
        }
        int end = said.clause().to();
        while (end > verb.from() && said.line().isMark(end - 1)) {
            end--;
        }
        boolean will = verb.isFuture() && verb.lemma().equals(verb.modal()) && verb.to() >= end;
        Hit commit = said.main(Cues.Sort.COMMIT) != null ? said.main(Cues.Sort.COMMIT) : said.main(Cues.Sort.INTEND);
        return will
                || commit != null
                        && (commit.to() >= end || said.line().contains(commit.to(), end, Set.of("following")));
    }

    /** Adds an item of a list that a clause opened, where it begins with what is to be done. */
    static boolean item(Said lead, Said item) {
        Line line = item.line();
        int first = line.low(0).equals("to") ? 1 : 0;
        boolean base =
                Vocabulary.bundled().forms(line.low(first)).stream().anyMatch(f -> (f.forms() & Vocabulary.BASE) != 0);
        if (!base || line.size() - first < 3) {
            return false;
        }
        List<Link> links = new ArrayList<>();
        if (lead.clause().hasSubject()) {
            links.add(lead.party(
                    Link.Role.ACTOR,
                    lead.actor().from(),
                    lead.actor().to(),
                    lead.actor().kind()));
        }
        Act.Kind kind = Deeds.vague(line, first, line.size()) ? Act.Kind.ASPIRATION : Act.Kind.COMMITMENT;
        item.add(kind, first, line.size(), first, first + 1, Modality.ASSERTED, null, null, links, 0.6, "list-item");
        return true;
    }

    /** Adds what is undertaken, proposed or asked in a clause, with the clause's own stretch and modality. */
    static void add(
            Said said, Act.Kind kind, int triggerFrom, int triggerTo, List<Link> links, double score, String rule) {
        said.add(kind, from(said), to(said), triggerFrom, triggerTo, modality(said), null, null, links, score, rule);
    }

    static Modality modality(Said said) {
        Verb verb = said.verb();
        if (said.clause().isConditional()) {
            return Modality.CONDITIONAL;
        }
        if (verb != null && verb.negated()) {
            return Modality.NEGATED;
        }
        boolean bygone = verb != null
                && said.line().has(said.clause().wide(), said.clause().to(), Sort.BYGONE)
                && verb.tense() != Verb.Tense.PRESENT;
        return bygone ? Modality.PAST : Modality.ASSERTED;
    }

    /** Where the passage of an undertaking begins: at the subject, or before it where a date stands there. */
    static int from(Said said) {
        Clause clause = said.clause();
        boolean dated = clause.from() - clause.wide() <= 8
                && clause.from() > clause.wide()
                && said.line().hasDate(clause.wide(), clause.from())
                && !said.line().has(clause.wide(), clause.from(), Sort.BYGONE);
        return dated ? clause.wide() : clause.from();
    }

    static int to(Said said) {
        return said.clause().to();
    }
}
