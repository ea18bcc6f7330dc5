package org.servanda.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.servanda.reading.Actor.Kind;
import org.servanda.reading.Cues.Hit;
import org.servanda.reading.Vocabulary.Sort;

/** Reads proposals and requests: what a speaker says that both sides, or others, should do. */
final class Asks {

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

    /** What two sides have or do together. */
    private static final Set<String> COMMON = Set.of(
            "visits",
            "meetings",
            "contacts",
            "projects",
            "potential",
            "capacities",
            "capacity",
            "opportunities",
            "obstacles",
            "barriers",
            "documents",
            "decisions",
            "commission",
            "committee",
            "mechanism",
            "mechanisms",
            "steps",
            "measures",
            "efforts",
            "commitments",
            "route",
            "corridor",
            "countries",
            "nations",
            "states",
            "exchange",
            "level",
            "volume");

    private Asks() {}

    static boolean asked(Said said) {
        Hit propose = said.main(Cues.Sort.PROPOSE);
        if (propose != null && !said.verb().passive() && said.actor().isParty() && !isClaim(said, propose)) {
            Said own = said.saidByActor();
            own.add(
                    Act.Kind.PROPOSAL,
                    Undertakings.from(said),
                    Undertakings.to(said),
                    propose.from(),
                    propose.to(),
                    Undertakings.modality(said),
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
            if (!said.actor().isParty() || !Deeds.infinitive(said, call.to())) {
                return false;
            }
            List<Link> links = new ArrayList<>();
            links.add(said.party(
                    Link.Role.TARGET,
                    said.actor().from(),
                    said.actor().to(),
                    said.actor().kind()));
            Undertakings.add(said, Act.Kind.REQUEST, call.from(), call.to(), links, 0.5, "asked");
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
            Undertakings.add(said, Act.Kind.ASPIRATION, call.from(), call.to(), said.actorLink(), 0.5, "want");
            return true;
        }
        boolean unaddressed = said.line().low(call.to() - 1).equals("for")
                && !addressed(said, call.to())
                && (said.actor().code() == null
                        || said.scene().isMain(said.actor().code()));
        boolean self = call.to() < said.clause().to() && (unaddressed || joint(said, call.to()));
        Said own = said.saidByActor();
        List<Link> links = own.actorLink();
        own.addTarget(links, call.to() - (said.line().low(call.to() - 1).equals("to") ? 3 : 0), Undertakings.to(said));
        own.add(
                self ? Act.Kind.PROPOSAL : Act.Kind.REQUEST,
                Undertakings.from(said),
                Undertakings.to(said),
                call.from(),
                call.to(),
                Undertakings.modality(said),
                null,
                null,
                links,
                0.6,
                self ? "call-joint" : "call");
        return true;
    }

    /** Whether what one suggests is a fact: {@code suggested that trade had grown}. */
    private static boolean isClaim(Said said, Hit propose) {
        if (!said.line().low(propose.to() - 1).equals("that")) {
            return false;
        }
        for (Verb verb : said.line().groups()) {
            if (verb.from() >= propose.to() && verb.to() <= said.clause().to()) {
                return verb.modal() == null && verb.tense() != Verb.Tense.PRESENT;
            }
        }
        return false;
    }

    /** Whether a party stands in what is called for. */
    static boolean addressed(Said said, int at) {
        Line line = said.line();
        for (int i = at; i < said.clause().to(); i++) {
            if (line.name(i) != null || line.is(i, Sort.TITLE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is called for is something that the caller has a share in. */
    static boolean joint(Said said, int at) {
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

    static boolean owed(Said said) {
        Hit must = said.main(Cues.Sort.MUST);
        Line line = said.line();
        Verb verb = said.verb();
        if (must != null && line.low(must.to() - 2).equals("yet")) {
            return false;
        }
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
                            Undertakings.from(said),
                            Undertakings.to(said),
                            hit.from(),
                            hit.to(),
                            Undertakings.modality(said),
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
        if (!noun && said.actor().isParty() && isUnderTerms(said)) {
            Undertakings.add(said, Act.Kind.COMMITMENT, from, to, said.actorLink(), 0.6, "owed-under");
            return true;
        }
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
            Undertakings.add(
                    said, Act.Kind.PROPOSAL, from, to, agentless ? List.of() : said.actorLink(), 0.6, "should-own");
            return true;
        }
        int begin = said.clause().subjectFrom();
        int end = said.clause().subjectTo();
        boolean joint = !actor.isParty()
                && said.clause().hasSubject()
                && !line.has(begin, end, Sort.NONSTATE)
                && (line.contains(begin, end, JOINT)
                        || line.contains(begin, end, COMMON)
                        || line.has(begin, end, Sort.PAPER)
                        || line.has(begin, end, Sort.GROUP));
        if (joint) {
            Undertakings.add(said, Act.Kind.PROPOSAL, from, to, List.of(), 0.45, "should-joint");
            return true;
        }
        if (actor.isParty()) {
            List<Link> links = new ArrayList<>();
            links.add(said.party(Link.Role.TARGET, actor.from(), actor.to(), actor.kind()));
            Undertakings.add(said, Act.Kind.REQUEST, from, to, links, 0.55, "should-other");
            return true;
        }
        return false;
    }

    /** Whether a paper sets what is owed: its terms bind the party that they name, whoever recounts them. */
    private static boolean isUnderTerms(Said said) {
        Line line = said.line();
        for (Hit hit : said.hits()) {
            if (hit.value().equals("under")
                    && line.has(hit.to(), Math.min(hit.to() + 5, said.clause().to()), Sort.PAPER)) {
                return true;
            }
        }
        return false;
    }

    static boolean possible(Said said) {
        Hit can = said.main(Cues.Sort.CAN);
        boolean figure = said.clause().isConditional()
                && said.line().hasAmount(said.clause().wide(), Undertakings.to(said));
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
                && !Undertakings.STATIVE.contains(verb.lemma())) {
            Undertakings.add(said, Act.Kind.PROPOSAL, can.from(), can.to(), List.of(), 0.4, "can-passive");
            return true;
        }
        String doing = verb.isCopula() && said.line().verbAt(can.to()) != null
                ? said.line().verbAt(can.to())
                : verb.lemma();
        if (!own
                || Undertakings.STATIVE.contains(doing) && !verb.isCopula()
                || verb.isCopula() && can.to() - can.from() < 2
                || verb.passive()) {
            return false;
        }
        Undertakings.add(said, Act.Kind.PROPOSAL, can.from(), can.to(), said.actorLink(), 0.5, "can");
        return true;
    }

    /** A hope about one's own act is an aspiration; about another's it is an assertion. */
    static boolean hoped(Said said) {
        boolean own = said.actor().kind() == Kind.OWN
                || said.actor().kind() == Kind.GROUP && said.source().official();
        if (!own
                || said.verb().passive()
                || Undertakings.STATIVE.contains(said.verb().lemma())) {
            return false;
        }
        Undertakings.add(
                said, Act.Kind.ASPIRATION, said.verb().from(), said.verb().to(), said.actorLink(), 0.5, "hope");
        return true;
    }
}
