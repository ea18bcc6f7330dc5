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
            "visa-free");

    private Developments() {}

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
        if (verb.modal() != null || said.main(Cues.Sort.MUST) != null) {
            return false;
        }
        Hit hit = said.main(Cues.Sort.DONE);
        Line line = said.line();
        if (hit == null) {
            return broken(said);
        }
        int from = said.clause().wide();
        int to = said.clause().to();
        String lemma = hit.lemma() == null ? "" : hit.lemma();
        boolean figure = line.hasAmount(hit.from(), to);
        boolean measured = line.contains(from, to, MEASURES);
        boolean fits;
        if (FIGURES.contains(lemma)) {
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
            return false;
        }
        Relation relation = Relation.valueOf(hit.value());
        if (verb.negated()) {
            relation = relation == Relation.BREAKS ? Relation.REAFFIRMS : Relation.DELAYS;
        }
        List<Link> links = new ArrayList<>(said.actorLink());
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
}
