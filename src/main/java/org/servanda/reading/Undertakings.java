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
    private static final Set<String> STATIVE = Set.of(
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
    private static final Set<String> STRESSING = Set.of(
            "stress",
            "underline",
            "underscore",
            "emphasise",
            "emphasize",
            "highlight",
            "note",
            "reiterate",
            "point",
            "reaffirm",
            "discuss");
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

    private static final Set<String> JOINT = Set.of(
            "cooperation",
            "ties",
            "relations",
            "dialogue",
            "talks",
            "negotiations",
            "collaboration",
            "trade",
            "exchanges",
            "partnership",
            "solidarity",
            "unity",
            "coordination",
            "implementation");

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
            return hoped(said);
        }
        return asked(said)
                || bound(said)
                || resolved(said)
                || future(said)
                || owed(said)
                || possible(said)
                || loose(said);
    }

    /** A hope about one's own act is an aspiration; about another's it is an assertion. */
    private static boolean hoped(Said said) {
        boolean own = said.actor().kind() == Kind.OWN
                || said.actor().kind() == Kind.GROUP && said.source().official();
        if (!own || said.verb().passive() || STATIVE.contains(said.verb().lemma())) {
            return false;
        }
        said.add(
                Act.Kind.ASPIRATION,
                from(said),
                to(said),
                said.verb().from(),
                said.verb().to(),
                modality(said),
                null,
                null,
                said.actorLink(),
                0.5,
                "hope");
        return true;
    }

    private static boolean asked(Said said) {
        Hit propose = said.main(Cues.Sort.PROPOSE);
        if (propose != null && !said.verb().passive() && said.actor().isParty()) {
            Said own = said.saidByActor();
            own.add(
                    Act.Kind.PROPOSAL,
                    from(said),
                    to(said),
                    propose.from(),
                    propose.to(),
                    modality(said),
                    null,
                    null,
                    own.actorLink(),
                    0.6,
                    "propose");
            return true;
        }
        Hit call = said.main(Cues.Sort.CALL);
        if (call == null) {
            return false;
        }
        if (said.verb().passive()) {
            if (!said.actor().isParty() || !infinitive(said, call.to())) {
                return false;
            }
            List<Link> links = new ArrayList<>();
            links.add(said.party(
                    Link.Role.TARGET,
                    said.actor().from(),
                    said.actor().to(),
                    said.actor().kind()));
            said.add(
                    Act.Kind.REQUEST,
                    from(said),
                    to(said),
                    call.from(),
                    call.to(),
                    modality(said),
                    null,
                    null,
                    links,
                    0.5,
                    "asked");
            return true;
        }
        if (!said.actor().isParty()) {
            return false;
        }
        boolean thing = call.lemma() != null
                && call.lemma().equals("want")
                && !addressed(said, call.from())
                && !said.line().has(call.from(), said.clause().to(), Sort.GROUP);
        if (thing) {
            said.add(
                    Act.Kind.ASPIRATION,
                    from(said),
                    to(said),
                    call.from(),
                    call.to(),
                    modality(said),
                    null,
                    null,
                    said.actorLink(),
                    0.5,
                    "want");
            return true;
        }
        boolean unaddressed = said.line().low(call.to() - 1).equals("for")
                && !addressed(said, call.to())
                && (said.actor().code() == null
                        || said.scene().isMain(said.actor().code()));
        boolean self = call.to() < said.clause().to() && (unaddressed || joint(said, call.to()));
        Said own = said.saidByActor();
        List<Link> links = own.actorLink();
        own.addTarget(links, call.to() - (said.line().low(call.to() - 1).equals("to") ? 3 : 0), to(said));
        own.add(
                self ? Act.Kind.PROPOSAL : Act.Kind.REQUEST,
                from(said),
                to(said),
                call.from(),
                call.to(),
                modality(said),
                null,
                null,
                links,
                0.6,
                self ? "call-joint" : "call");
        return true;
    }

    /** Whether a party stands in what is called for. */
    private static boolean addressed(Said said, int at) {
        Line line = said.line();
        for (int i = at; i < said.clause().to(); i++) {
            if (line.name(i) != null || line.is(i, Sort.TITLE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is called for is something that the caller has a share in. */
    private static boolean joint(Said said, int at) {
        Line line = said.line();
        for (int i = at; i < said.clause().to(); i++) {
            boolean joint = line.low(at - 1).equals("for") && (JOINT.contains(line.low(i)) || line.is(i, Sort.PAPER));
            if (line.is(i, Sort.GROUP) || joint) {
                return !line.low(at - 1).equals("on");
            }
            if (line.low(i).equals("to") && line.verbAt(i + 1) != null) {
                return false;
            }
        }
        return false;
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
        if ((last.equals("on") || last.equals("upon")) && !isDeed(line, commit.to(), to(said))) {
            return false;
        }
        boolean bare = commit.to() == commit.from() + 1;
        if (bare && !line.hasAmount(commit.to(), to(said)) && !hasDeed(line, commit.to(), to(said))) {
            return false;
        }
        if (last.equals("to")
                && !infinitive(said, commit.to())
                && commit.lemma().equals("agree")) {
            return false;
        }
        Modality modality = modality(said);
        boolean vague =
                !noun && vague(line, commit.to(), to(said)) && !commit.lemma().equals("continue");
        emit(
                SPOKEN.contains(commit.lemma()) ? said.saidByActor() : said,
                vague ? Act.Kind.ASPIRATION : Act.Kind.COMMITMENT,
                commit,
                modality,
                0.75,
                "commit");
        return true;
    }

    private static boolean resolved(Said said) {
        Hit intend = said.main(Cues.Sort.INTEND);
        if (intend != null
                && (said.actor().isParty() || own(said))
                && !said.verb().isModal("should", "must", "can", "could", "may", "might")) {
            boolean vague = vague(said.line(), intend.to(), to(said)) || isNoun(said.line(), intend);
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
            boolean vague = vague(said.line(), goal.to(), to(said));
            said.add(
                    vague ? Act.Kind.ASPIRATION : Act.Kind.COMMITMENT,
                    from(said),
                    to(said),
                    goal.from(),
                    goal.to(),
                    modality(said),
                    null,
                    null,
                    said.actorLink(),
                    0.55,
                    "goal");
            return true;
        }
        Hit aspire = said.main(Cues.Sort.ASPIRE);
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
                said.add(
                        Act.Kind.COMMITMENT,
                        from(said),
                        to(said),
                        verb.from(),
                        verb.to(),
                        modality(said),
                        null,
                        null,
                        List.of(),
                        0.5,
                        "will-passive");
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
        boolean vague = vague(line, verb.head(), to(said)) && !verb.lemma().equals("continue");
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

    private static boolean owed(Said said) {
        Hit must = said.main(Cues.Sort.MUST);
        Line line = said.line();
        Verb verb = said.verb();
        boolean noun = false;
        if (must == null && said.source().isSpeech()) {
            for (Hit hit : said.hits()) {
                boolean need = line.low(hit.from()).equals("necessity")
                        || line.low(hit.from()).equals("need")
                                && !line.low(hit.to() - 1).equals("to")
                        || line.low(hit.from()).equals("need") && verb.isCopula();
                if (hit.sort() == Cues.Sort.MUST && hit.from() >= verb.from() && need) {
                    must = hit;
                    noun = true;
                }
            }
        }
        if (must == null && !said.source().isSpeech() && said.actor().isParty() && STRESSING.contains(verb.lemma())) {
            for (Hit hit : said.hits()) {
                if (hit.sort() == Cues.Sort.MUST
                        && hit.from() > verb.head()
                        && hit.from() <= verb.to() + 3
                        && (line.low(hit.from()).equals("need")
                                || line.low(hit.from()).equals("necessity"))) {
                    Said by = said.saidByActor();
                    by.add(
                            Act.Kind.PROPOSAL,
                            from(said),
                            to(said),
                            hit.from(),
                            hit.to(),
                            modality(said),
                            null,
                            null,
                            by.actorLink(),
                            0.5,
                            "stressed-need");
                    return true;
                }
            }
        }
        if (must == null
                && !(verb.lemma().equals("have") && line.low(verb.to()).equals("to") && verb.modal() == null)) {
            return false;
        }
        int from = must == null ? verb.from() : must.from();
        int to = must == null ? verb.to() + 1 : must.to();
        if (!said.source().isSpeech() || !said.source().official()) {
            return false;
        }
        boolean agentless = verb.passive()
                || noun
                || said.clause().hasSubject()
                        && Set.of("it", "there").contains(line.low(said.clause().subjectFrom()))
                || line.low(from).equals("let")
                || line.low(from).equals("let's");
        Actor actor = said.actor();
        boolean unnamed = actor.isParty()
                && actor.code() == null
                && !Set.of("they", "he", "she").contains(line.low(actor.from()));
        boolean own = actor.kind() == Kind.OWN
                || actor.kind() == Kind.GROUP
                || unnamed
                || actor.code() != null && actor.code().equals(said.source().code());
        if (agentless || own) {
            said.add(
                    Act.Kind.PROPOSAL,
                    from(said),
                    to(said),
                    from,
                    to,
                    modality(said),
                    null,
                    null,
                    agentless ? List.of() : said.actorLink(),
                    0.6,
                    "should-own");
            return true;
        }
        boolean joint = !actor.isParty()
                && said.clause().hasSubject()
                && line.contains(said.clause().subjectFrom(), said.clause().subjectTo(), JOINT);
        if (joint) {
            said.add(
                    Act.Kind.PROPOSAL,
                    from(said),
                    to(said),
                    from,
                    to,
                    modality(said),
                    null,
                    null,
                    List.of(),
                    0.45,
                    "should-joint");
            return true;
        }
        if (actor.isParty()) {
            List<Link> links = new ArrayList<>();
            links.add(said.party(Link.Role.TARGET, actor.from(), actor.to(), actor.kind()));
            said.add(
                    Act.Kind.REQUEST,
                    from(said),
                    to(said),
                    from,
                    to,
                    modality(said),
                    null,
                    null,
                    links,
                    0.55,
                    "should-other");
            return true;
        }
        return false;
    }

    private static boolean possible(Said said) {
        Hit can = said.main(Cues.Sort.CAN);
        boolean figure = said.clause().isConditional()
                && said.line().hasAmount(said.clause().wide(), to(said));
        if (can == null
                || !said.source().isSpeech()
                || !said.source().official()
                || said.verb().negated()
                || figure) {
            return false;
        }
        Verb verb = said.verb();
        Actor actor = said.actor();
        boolean own = actor.kind() == Kind.OWN || actor.kind() == Kind.GROUP;
        if (verb.passive()
                && !actor.isParty()
                && said.clause().hasSubject()
                && said.line()
                        .contains(said.clause().subjectFrom(), said.clause().subjectTo(), JOINT)
                && !STATIVE.contains(verb.lemma())) {
            said.add(
                    Act.Kind.PROPOSAL,
                    from(said),
                    to(said),
                    can.from(),
                    can.to(),
                    modality(said),
                    null,
                    null,
                    List.of(),
                    0.4,
                    "can-passive");
            return true;
        }
        String doing = verb.isCopula() && said.line().verbAt(can.to()) != null
                ? said.line().verbAt(can.to())
                : verb.lemma();
        if (!own
                || STATIVE.contains(doing) && !verb.isCopula()
                || verb.isCopula() && can.to() - can.from() < 2
                || verb.passive()) {
            return false;
        }
        said.add(
                Act.Kind.PROPOSAL,
                from(said),
                to(said),
                can.from(),
                can.to(),
                modality(said),
                null,
                null,
                said.actorLink(),
                0.5,
                "can");
        return true;
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
                                vague(line, hit.to(), to(said)) || isNoun(line, hit)
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
                            joint(said, hit.to()) ? Act.Kind.PROPOSAL : Act.Kind.REQUEST,
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
        int split = -1;
        for (int i = hit.to() + 2; i < to - 1; i++) {
            boolean and = line.low(i).equals("and") || line.low(i).equals(",");
            int verb = line.low(i + 1).equals("to") ? i + 2 : i + 1;
            boolean again = and
                    && (line.low(i + 1).equals("to") && line.verbAt(verb) != null
                            || isBase(line, verb) && (line.isDeterminer(verb + 1) || line.beginsName(verb + 1)));
            if (again) {
                split = i;
                break;
            }
        }
        said.add(
                kind,
                from,
                split < 0 ? to : split,
                hit.from(),
                hit.to(),
                modality,
                null,
                null,
                said.actorLink(),
                score,
                rule);
        if (split > 0) {
            int second = line.low(split + 1).equals("to") ? split + 2 : split + 1;
            boolean vague = vague(line, second, to);
            boolean aspiration = vague && !line.low(hit.to() - 1).equals("continue");
            said.add(
                    aspiration ? Act.Kind.ASPIRATION : kind == Act.Kind.ASPIRATION ? Act.Kind.COMMITMENT : kind,
                    second,
                    to,
                    second,
                    second + 1,
                    modality,
                    null,
                    null,
                    said.actorLink(),
                    score - 0.1,
                    rule + "-and");
        }
    }

    private static boolean isBase(Line line, int i) {
        return Vocabulary.bundled().forms(line.low(i)).stream()
                        .anyMatch(f -> (f.forms() & Vocabulary.BASE) != 0 && !f.noun())
                || Vocabulary.bundled().forms(line.low(i)).stream().anyMatch(f -> (f.forms() & Vocabulary.BASE) != 0)
                        && line.isDeterminer(i + 1);
    }

    private static boolean infinitive(Said said, int at) {
        for (int i = at; i < Math.min(at + 3, said.line().size()); i++) {
            if (Vocabulary.bundled().forms(said.line().low(i)).stream()
                    .anyMatch(f -> (f.forms() & Vocabulary.BASE) != 0)) {
                return true;
            }
        }
        return said.line().low(at).equals("be");
    }

    /** Whether a noun phrase names an action: {@code on opening}, {@code on the establishment of}. */
    private static boolean isDeed(Line line, int from, int to) {
        for (int i = from; i < Math.min(from + 6, to); i++) {
            if (line.is(i, Sort.PAPER) || line.low(i).equals("need")) {
                return false;
            }
            if (line.low(i).equals("to")
                    && i > from
                    && Vocabulary.bundled().forms(line.low(i + 1)).stream()
                            .anyMatch(f -> (f.forms() & Vocabulary.BASE) != 0)) {
                return true;
            }
            if (isAction(line.low(i))
                    || Set.of("target", "goal", "date", "deadline", "quota", "price")
                            .contains(line.low(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDeed(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isAction(line.low(i))
                    || line.is(i, Sort.FIELD)
                    || Set.of(
                                    "aid",
                                    "assistance",
                                    "support",
                                    "troops",
                                    "help",
                                    "loan",
                                    "grant",
                                    "scholarships",
                                    "investment")
                            .contains(line.low(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAction(String low) {
        return low.endsWith("ing") && low.length() > 5
                || Set.of(
                                "creation",
                                "establishment",
                                "construction",
                                "exchange",
                                "resumption",
                                "expansion",
                                "increase",
                                "reduction",
                                "withdrawal",
                                "release",
                                "delivery",
                                "supply",
                                "removal",
                                "introduction",
                                "extension",
                                "formation",
                                "launch",
                                "cooperation",
                                "implementation",
                                "restoration",
                                "abolition",
                                "simplification",
                                "transfer",
                                "measures",
                                "steps",
                                "timetable",
                                "schedule")
                        .contains(low);
    }

    /**
     * Whether what is undertaken cannot be checked: a vague verb on a vague noun, with no field, amount or date.
     *
     * @param from index of the first word of what is undertaken
     */
    static boolean vague(Line line, int from, int to) {
        int verb = from;
        while (verb < to
                && (line.isAdverb(verb)
                        || line.low(verb).equals("to")
                        || line.low(verb).equals("be"))) {
            verb++;
        }
        if (verb >= to) {
            return true;
        }
        String low = line.low(verb);
        String base = low;
        for (Vocabulary.Form form : Vocabulary.bundled().forms(low)) {
            base = form.lemma();
        }
        boolean vagueVerb = line.is(verb, Sort.VAGUE_VERB) || isVague(base);
        boolean vagueNoun = line.has(verb + 1, to, Sort.VAGUE_NOUN);
        if (!vagueVerb
                || !vagueNoun
                        && !Set.of(
                                        "cooperate",
                                        "work",
                                        "collaborate",
                                        "co-operate",
                                        "strive",
                                        "continue",
                                        "contribute",
                                        "help")
                                .contains(base)) {
            return false;
        }
        if (line.hasAmount(verb, to) || line.hasDate(verb, to)) {
            return false;
        }
        int fields = 0;
        for (int i = verb + 1; i < to; i++) {
            fields += line.is(i, Sort.FIELD)
                            && !Set.of("trade", "economic", "political", "security")
                                    .contains(line.low(i))
                    ? 2
                    : line.is(i, Sort.FIELD) ? 1 : 0;
        }
        return fields < 2;
    }

    private static boolean isVague(String lemma) {
        return Vocabulary.bundled().phrases(lemma).stream()
                .anyMatch(p -> p.sort() == Sort.VAGUE_VERB && p.words().length == 1);
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
        Act.Kind kind = vague(line, first, line.size()) ? Act.Kind.ASPIRATION : Act.Kind.COMMITMENT;
        item.add(kind, first, line.size(), first, first + 1, Modality.ASSERTED, null, null, links, 0.6, "list-item");
        return true;
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
