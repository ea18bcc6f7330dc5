package org.servanda.reading;

import java.util.List;
import org.servanda.pact.Modality;
import org.servanda.pact.PloverRoot;
import org.servanda.pact.Voice;
import org.servanda.reading.Cues.Hit;
import org.servanda.reading.Vocabulary.Sort;

/** Reads positions towards others: accusation, denial, threat, support, criticism; and, last of all, assertions. */
final class Positions {

    private Positions() {}

    static boolean read(Said said) {
        Hit hit = said.main(Cues.Sort.POSITION);
        Line line = said.line();
        Clause clause = said.clause();
        if (said.source().voice() == Voice.OUTLET_OPINION || clause.condition()) {
            return false;
        }
        int at = clause.from();
        if (hit == null) {
            for (Hit other : said.hits()) {
                boolean gerund = other.sort() == Cues.Sort.POSITION
                        && line.low(other.from()).endsWith("ing")
                        && line.low(other.from() - 1).equals(",");
                if (gerund && hit == null) {
                    hit = other;
                    at = other.from();
                }
            }
        }
        if (hit == null
                || !said.actor().isParty()
                || at == clause.from()
                        && (said.verb().passive()
                                || said.verb().negated()
                                        && !hit.value().equals("REJECT")
                                        && !hit.value().equals("SUPPORT"))) {
            return false;
        }
        Act.Kind kind = switch (hit.value()) {
            case "ACCUSE" -> Act.Kind.ACCUSATION;
            case "CRITICISE" -> Act.Kind.CRITICISM;
            case "REJECT" -> Act.Kind.DENIAL;
            case "THREATEN" -> Act.Kind.THREAT;
            default -> said.verb().negated() && at == clause.from() ? Act.Kind.CRITICISM : Act.Kind.SUPPORT;
        };
        if (hit.lemma() != null
                && (hit.lemma().equals("welcome")
                        || hit.lemma().equals("support")
                        || hit.lemma().equals("back"))
                && line.has(hit.to(), Math.min(hit.to() + 3, clause.to()), Sort.TITLE)
                && hit.lemma().equals("welcome")) {
            return false;
        }
        Said by = said.saidByActor();
        List<Link> links = by.actorLink();
        by.addTarget(links, hit.to(), clause.to());
        by.add(
                kind,
                at,
                clause.to(),
                hit.from(),
                hit.to(),
                Undertakings.modality(said) == Modality.NEGATED ? Modality.ASSERTED : Undertakings.modality(said),
                null,
                null,
                links,
                0.6,
                "position");
        boolean aimed = links.stream().anyMatch(l -> l.role() == Link.Role.TARGET)
                && said.source().voice() == Voice.NARRATOR
                && at == clause.from()
                && !said.verb().negated();
        PloverRoot root = switch (kind) {
            case ACCUSATION -> PloverRoot.ACCUSE;
            case DENIAL -> PloverRoot.REJECT;
            case THREAT -> PloverRoot.THREATEN;
            default -> null;
        };
        boolean plain = hit.lemma() != null
                && java.util.Set.of("accuse", "reject", "threaten", "refuse", "rebuff", "blame")
                        .contains(hit.lemma());
        if (plain
                && aimed
                && root != null
                && said.verb().modal() == null
                && said.actor().kind() == Actor.Kind.STATE) {
            said.add(
                    Act.Kind.OTHER,
                    clause.from(),
                    clause.to(),
                    hit.from(),
                    hit.to(),
                    Modality.ASSERTED,
                    root,
                    null,
                    links,
                    0.4,
                    "position-event");
        }
        return true;
    }

    /** What an official says and nothing else was found in. */
    static void assertion(Said said, int from, int to) {
        if (said.source().isSpeech()
                && said.source().official()
                && said.source().speaker() != null
                && to - from >= 4
                && said.verb() != null) {
            int trigger = said.verb().from();
            Modality modality = Undertakings.modality(said);
            said.add(
                    Act.Kind.ASSERTION,
                    from,
                    to,
                    trigger,
                    said.verb().to(),
                    modality,
                    null,
                    null,
                    said.actorLink(),
                    0.4,
                    "attributed");
        }
    }

    /** The outlet's own speculation, shown with the report and kept out of the register. */
    static void opinion(Said said) {
        Clause clause = said.clause();
        boolean speculative = said.source().voice() == Voice.OUTLET_OPINION
                || said.source().voice() == Voice.NARRATOR
                        && said.verb() != null
                        && (said.verb().isModal("could", "may", "might", "can", "should", "must")
                                || said.line().low(said.verb().to()).equals("expected")
                                || said.line().low(said.verb().to()).equals("likely"));
        boolean concerned = said.source().voice() == Voice.OUTLET_OPINION
                || said.actor().isParty()
                || said.actor().code() != null;
        boolean whole = said.verb() == null || clause.to() > said.verb().to();
        if (speculative && concerned && whole && clause.to() - clause.from() >= 3) {
            Source own = said.source().asOpinion();
            int trigger = said.verb() == null ? clause.from() : said.verb().from();
            new Said(
                            said.scene(),
                            said.line(),
                            said.segment(),
                            clause,
                            own,
                            said.actor(),
                            said.before(),
                            said.together(),
                            said.termsNear(),
                            said.hits(),
                            said.draft())
                    .add(
                            Act.Kind.ASSERTION,
                            clause.from(),
                            clause.to(),
                            trigger,
                            said.verb() == null ? trigger + 1 : said.verb().to(),
                            Modality.ASSERTED,
                            null,
                            null,
                            said.actorLink(),
                            0.4,
                            "opinion");
        }
    }
}
