package org.servanda.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.servanda.pact.Modality;
import org.servanda.pact.Relation;
import org.servanda.pact.Voice;
import org.servanda.reading.Cues.Hit;
import org.servanda.reading.Vocabulary.Sort;

/** Reads progress: what became of something promised (guidelines section 7). */
final class Developments {

    private static final Set<String> FIGURES = Set.of(
            "reach",
            "exceed",
            "surpass",
            "rise",
            "grow",
            "increase",
            "double",
            "triple",
            "total",
            "amount",
            "stand",
            "fall",
            "decline",
            "shrink");
    private static final Set<String> MEASURES = Set.of(
            "trade",
            "turnover",
            "exports",
            "imports",
            "volume",
            "investment",
            "investments",
            "freight",
            "traffic",
            "shipments",
            "commerce",
            "exchange",
            "emissions",
            "production",
            "deliveries",
            "capacity",
            "transit",
            "aid",
            "cargo");
    private static final Set<String> WORKS = Set.of(
            "implement",
            "complete",
            "finish",
            "build",
            "open",
            "reopen",
            "launch",
            "start",
            "begin",
            "deliver",
            "inaugurate",
            "lay",
            "hand",
            "extend",
            "amend",
            "revise",
            "delay",
            "postpone",
            "stall");
    private static final Set<String> PROMISED = Set.of(
            "project",
            "projects",
            "railway",
            "road",
            "line",
            "bridge",
            "corridor",
            "plant",
            "pipeline",
            "port",
            "terminal",
            "works",
            "construction",
            "implementation",
            "commitments",
            "commitment",
            "obligations",
            "provisions",
            "withdrawal",
            "crossing",
            "section",
            "station",
            "factory",
            "embassy",
            "consulate",
            "route",
            "flights",
            "target",
            "pledge",
            "pledges",
            "promise",
            "promises",
            "phase",
            "stage",
            "steps",
            "shipment",
            "delivery",
            "talks",
            "negotiations",
            "plan",
            "programme",
            "program",
            "deadline",
            "exchange",
            "highway",
            "dam",
            "reactor",
            "visa-free",
            "roads",
            "bridges",
            "lines",
            "ports",
            "post",
            "posts",
            "corridors",
            "crossings",
            "stations",
            "wells",
            "boreholes",
            "gauges",
            "cable",
            "cables",
            "grid",
            "grids",
            "link",
            "consulates",
            "embassies",
            "routes",
            "channel",
            "lock",
            "locks");

    /** What is put off, beside what is promised. */
    private static final Set<String> AFFAIRS = Set.of(
            "visit",
            "trip",
            "journey",
            "summit",
            "session",
            "opening",
            "accession",
            "signing",
            "ratification",
            "round",
            "meeting",
            "work",
            "works",
            "vote",
            "conference");
    /** What flows or is paid out once a promise is kept. */
    private static final Set<String> SENT = Set.of(
            "electricity",
            "gas",
            "oil",
            "power",
            "water",
            "trains",
            "flights",
            "money",
            "funds",
            "loan",
            "grant",
            "aid",
            "sum",
            "tranche",
            "instalment",
            "installment",
            "contribution",
            "contributions",
            "credit",
            "euros",
            "dollars",
            "million",
            "billion",
            "troops",
            "soldiers",
            "forces",
            "observers",
            "peacekeepers",
            "grain",
            "wheat",
            "vaccines");

    private static final Set<String> ORGANS =
            Set.of("commission", "committee", "council", "group", "assembly", "secretariat", "board", "court");
    private static final Set<String> PUT_OFF =
            Set.of("postpone", "delay", "put", "push", "defer", "shelve", "halt", "stall");
    private static final Set<String> PAID = Set.of("spend", "pay", "disburse", "transfer", "flow");
    private static final Set<String> AGAIN = Set.of("again", "anew");

    private Developments() {}

    /** Whether some words name what states promise one another to build, send or open. */
    static boolean isPromised(Line line, int from, int to) {
        return line.contains(from, to, PROMISED);
    }

    /** {@code accused Armenia of violating the truce}: the accusation is itself a report that a promise was broken. */
    private static boolean broken(Said said) {
        Hit accusation = said.main(Cues.Sort.POSITION);
        if (accusation == null || !accusation.value().equals("ACCUSE")) {
            return false;
        }
        for (Hit hit : said.hits()) {
            boolean paper = said.line().has(hit.to(), said.clause().to(), Sort.PAPER)
                    || said.line().contains(hit.to() - 1, said.clause().to(), PROMISED);
            if (hit.sort() == Cues.Sort.DONE && hit.value().equals("BREAKS") && paper) {
                Said by = said.saidByActor();
                by.add(
                        Act.Kind.PROGRESS,
                        said.clause().from(),
                        said.clause().to(),
                        hit.from(),
                        hit.to(),
                        Modality.ASSERTED,
                        null,
                        Relation.BREAKS,
                        by.actorLink(),
                        0.5,
                        "accused-of-breaking");
                return true;
            }
        }
        return false;
    }

    static boolean read(Said said) {
        Verb verb = said.verb();
        if (verb == null
                || said.source().voice() == Voice.OUTLET_OPINION
                || said.clause().condition()
                || said.clause().isConditional()) {
            return false;
        }
        if (isOfOthers(said)) {
            return false;
        }
        if (isLate(said)) {
            add(said, verb.from(), verb.to(), Relation.DELAYS, "not-ready");
            return true;
        }
        Hit hit = said.main(Cues.Sort.DONE);
        Line line = said.line();
        boolean yet = hit != null
                && hit.to() - hit.from() == 3
                && line.low(hit.to() - 2).equals("yet");
        if (verb.modal() != null || said.main(Cues.Sort.MUST) != null && !yet) {
            return false;
        }
        if (hit == null) {
            return broken(said) || beside(said);
        }
        if (line.low(hit.to() - 1).equals("again") && "say".equals(hit.lemma())
                || line.low(hit.to() - 1).equals("that") && hit.value().equals("REAFFIRMS")) {
            return again(said, hit);
        }
        int from = said.clause().wide();
        int to = said.clause().to();
        String lemma = hit.lemma() == null ? "" : hit.lemma();
        boolean figure = line.hasAmount(hit.from(), to);
        boolean measured = line.contains(from, to, MEASURES);
        boolean fits;
        if (PUT_OFF.contains(lemma)) {
            fits = line.contains(from, to, PROMISED)
                    || line.contains(from, to, AFFAIRS)
                    || line.has(from, to, Sort.PAPER);
        } else if (PAID.contains(lemma)) {
            boolean done = verb.tense() == Verb.Tense.PERFECT || verb.tense() == Verb.Tense.PAST;
            fits = done
                    && (figure || line.contains(from, to, SENT))
                    && (said.actor().isParty()
                            || verb.passive()
                            || lemma.equals("flow")
                            || line.low(hit.to() - 1).equals("out"));
        } else if (lemma.equals("do")) {
            fits = said.actor().isParty() && verb.tense() == Verb.Tense.PERFECT;
        } else if (lemma.equals("meet")) {
            fits = line.contains(said.clause().subjectFrom(), said.clause().subjectTo(), ORGANS);
        } else if (lemma.equals("become") || lemma.equals("join")) {
            fits = said.actor().isParty()
                    && verb.tense() != Verb.Tense.PRESENT
                    && (line.has(hit.to(), to, Sort.PAPER) || named(line, hit.to(), to));
        } else if (lemma.equals("withdraw") && !line.low(hit.to() - 1).equals("from")) {
            fits = said.actor().isParty()
                    && verb.tense() != Verb.Tense.PRESENT
                    && line.contains(
                            hit.to(), to, Set.of("soldiers", "troops", "forces", "peacekeepers", "army", "battalion"));
        } else if (lemma.equals("have")
                || lemma.equals("give")
                || lemma.equals("set")
                || lemma.equals("remain")
                || lemma.equals("repeat")
                || lemma.equals("renew")
                || lemma.equals("keep")) {
            fits = said.actor().isParty() || line.contains(from, to, PROMISED) || line.has(from, to, Sort.PAPER);
        } else if (lemma.equals("fall") && line.low(hit.to() - 1).equals("of")) {
            fits = figure || line.contains(from, to, Set.of("target", "pledge", "promise", "goal"));
        } else if (FIGURES.contains(lemma)) {
            fits = figure && measured
                    || measured
                            && Set.of("double", "triple", "grow", "increase", "rise", "fall")
                                    .contains(lemma)
                            && (verb.tense() != Verb.Tense.PRESENT);
        } else if (WORKS.contains(lemma)) {
            boolean thing = line.contains(from, to, PROMISED) || line.has(from, to, Sort.PAPER);
            fits = thing
                    && (verb.passive()
                            || verb.tense() != Verb.Tense.PRESENT
                            || said.actor().isParty())
                    && (said.actor().isParty()
                            || verb.passive()
                            || line.contains(from, verb.from(), PROMISED)
                            || line.has(from, verb.from(), Sort.PAPER));
        } else if (Set.of("enter", "come", "take", "ratify").contains(lemma)) {
            fits = line.has(from, to, Sort.PAPER)
                            && (said.actor().isParty() || !lemma.equals("ratify") || verb.passive())
                    || lemma.equals("enter");
        } else if (Set.of(
                        "fulfil",
                        "fulfill",
                        "honour",
                        "honor",
                        "violate",
                        "breach",
                        "renege",
                        "break",
                        "miss",
                        "withdraw",
                        "pull")
                .contains(lemma)) {
            fits = line.has(from, to, Sort.PAPER)
                    || line.contains(from, to, PROMISED)
                    || line.contains(from, to, Set.of("ceasefire", "truce", "terms", "border"));
        } else if (lemma.equals("fail")) {
            fits = said.actor().isParty();
        } else if (lemma.equals("reaffirm") || lemma.equals("reiterate")) {
            fits = said.actor().isParty()
                    && line.contains(from, to, Set.of("commitment", "commitments", "pledge", "readiness", "intention"));
        } else {
            fits = line.contains(from, to, PROMISED) || line.has(from, to, Sort.PAPER);
        }
        if (!fits) {
            return beside(said);
        }
        Relation relation = Relation.valueOf(hit.value());
        if (verb.negated() && relation != Relation.DELAYS) {
            relation = relation == Relation.BREAKS ? Relation.REAFFIRMS : Relation.DELAYS;
        }
        List<Link> links = new ArrayList<>(said.actorLink());
        if (links.isEmpty()) {
            said.addPair(links);
        }
        said.add(
                Act.Kind.PROGRESS,
                from,
                to,
                hit.from(),
                hit.to(),
                Modality.ASSERTED,
                null,
                relation,
                links,
                0.55,
                "done");
        return true;
    }

    /** Whether a firm, a club or a union is what the clause is about, with no party named beside it. */
    private static boolean isOfOthers(Said said) {
        Clause clause = said.clause();
        return clause.hasSubject()
                && said.line().has(clause.subjectFrom(), clause.subjectTo(), Sort.NONSTATE)
                && !named(said.line(), clause.wide(), clause.to());
    }

    /** Something promised that will not be ready, or only now will: {@code the bridge will not be finished this year}. */
    static boolean isLate(Said said) {
        Verb verb = said.verb();
        Line line = said.line();
        boolean ahead = verb.isFuture() || verb.isModal("would");
        boolean done = verb.isCopula()
                        && Set.of("ready", "complete", "finished", "open", "operational")
                                .contains(line.low(verb.to()))
                || verb.passive()
                        && Set.of("finish", "complete", "open", "build", "deliver")
                                .contains(verb.lemma());
        boolean now = false;
        for (int i = verb.from(); i < verb.to(); i++) {
            now |= line.low(i).equals("now");
        }
        boolean thing = said.clause().hasSubject()
                && (line.contains(said.clause().subjectFrom(), said.clause().subjectTo(), PROMISED)
                        || now && line.low(said.clause().subjectFrom()).equals("it"));
        return ahead && done && thing && (verb.negated() || now);
    }

    /** Words beside the verb that tell what became of a promise: {@code as agreed}, {@code of the promised 100 tonnes}. */
    private static boolean beside(Said said) {
        Verb verb = said.verb();
        for (Hit hit : said.hits()) {
            boolean plain = hit.sort() == Cues.Sort.DONE
                    && hit.lemma() == null
                    && !said.line().low(hit.from()).equals("not");
            boolean told = verb.tense() != Verb.Tense.PRESENT
                    || said.line().low(hit.from()).equals("of");
            if (plain
                    && told
                    && (said.actor().isParty()
                            || isPromised(
                                    said.line(),
                                    said.clause().wide(),
                                    said.clause().to()))) {
                Relation relation = Relation.valueOf(hit.value());
                add(
                        said,
                        hit.from(),
                        hit.to(),
                        verb.negated() && relation != Relation.DELAYS ? Relation.DELAYS : relation,
                        "beside");
                return true;
            }
        }
        Hit vow = said.main(Cues.Sort.COMMIT) != null ? said.main(Cues.Sort.COMMIT) : said.main(Cues.Sort.INTEND);
        if (vow != null
                && said.actor().isParty()
                && said.line().contains(said.clause().from(), vow.to(), AGAIN)) {
            add(said, vow.from(), vow.to(), Relation.REAFFIRMS, "again");
            return true;
        }
        return false;
    }

    /** {@code Chad said again that it would pay}: the saying and what is said are one passage. */
    private static boolean again(Said said, Hit hit) {
        Line line = said.line();
        boolean vow = false;
        for (Verb verb : line.groups()) {
            vow |= verb.from() > hit.to() && (verb.isFuture() || verb.isModal("would"));
        }
        vow |= line.contains(hit.to(), line.size(), Set.of("ready", "committed", "willing"));
        if (!vow || !said.actor().isParty()) {
            return false;
        }
        Said by = said.saidByActor();
        by.add(
                Act.Kind.PROGRESS,
                said.clause().from(),
                line.size(),
                hit.from(),
                hit.to(),
                Modality.ASSERTED,
                null,
                Relation.REAFFIRMS,
                by.actorLink(),
                0.5,
                "said-again");
        return true;
    }

    private static void add(Said said, int from, int to, Relation relation, String rule) {
        List<Link> links = said.actorLink();
        if (links.isEmpty()) {
            said.addPair(links);
        }
        said.add(
                Act.Kind.PROGRESS,
                said.clause().wide(),
                said.clause().to(),
                from,
                to,
                Modality.ASSERTED,
                null,
                relation,
                links,
                0.5,
                rule);
    }

    private static boolean named(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.name(i) != null) {
                return true;
            }
        }
        return false;
    }
}
