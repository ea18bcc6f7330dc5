package org.servanda.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.servanda.pact.Modality;
import org.servanda.pact.PloverRoot;
import org.servanda.pact.Voice;
import org.servanda.reading.Cues.Hit;
import org.servanda.reading.Vocabulary.Sort;

/** Reads events (guidelines section 5): visits, meetings, signings, ratifications, announcements, and what PLOVER's roots cover beyond. */
final class Happenings {

    private static final Set<String> NEEDS = Set.of(
            "needs",
            "need",
            "demands",
            "demand",
            "requirements",
            "conditions",
            "criteria",
            "obligations",
            "target",
            "targets",
            "challenge",
            "challenges",
            "deadline",
            "expectations",
            "standards",
            "goals",
            "requests",
            "resistance",
            "criticism",
            "press",
            "reporters",
            "journalists",
            "students",
            "fans",
            "players",
            "workers",
            "employees",
            "families");
    private static final Set<String> UNREAL = Set.of("should", "must", "can", "could", "may", "might");
    private static final Set<String> OPEN_ASKS = Set.of("invitation", "proposal", "if", "possibility");
    private static final Set<String> CALLED_OFF = Set.of("cancelled", "canceled", "called off", "scrapped");
    private static final Set<String> UNTALKS = Set.of("visitors", "website");

    private static final Set<String> HELD = Set.of(
            "hold",
            "take",
            "begin",
            "start",
            "convene",
            "gather",
            "host",
            "open",
            "be",
            "organise",
            "organize",
            "schedule");
    private static final Set<String> ARRANGED = Set.of(
            "plan", "schedule", "prepare", "arrange", "foresee", "expect", "slate", "organise", "organize", "fix");

    private Happenings() {}

    static boolean read(Said said, Set<String> seen) {
        boolean any = false;
        Set<Act.Kind> here = EnumSet.noneOf(Act.Kind.class);
        for (Hit hit : said.hits()) {
            Act.Kind kind = kind(hit.sort());
            if (kind == null || said.source().voice() == Voice.OUTLET_OPINION && hit.sort() != Cues.Sort.FORCE) {
                continue;
            }
            if (!here.contains(kind) && read(said, hit, kind, seen)) {
                any = true;
                here.add(kind);
            }
        }
        return any;
    }

    private static Act.Kind kind(Cues.Sort sort) {
        return switch (sort) {
            case VISIT, VISIT_NOUN -> Act.Kind.VISIT;
            case MEETING, MEETING_NOUN -> Act.Kind.MEETING;
            case SIGNING, SIGNING_NOUN -> Act.Kind.SIGNING;
            case RATIFICATION, RATIFICATION_NOUN -> Act.Kind.RATIFICATION;
            case ANNOUNCEMENT, ANNOUNCEMENT_NOUN -> Act.Kind.ANNOUNCEMENT;
            case FORCE -> Act.Kind.OTHER;
            default -> null;
        };
    }

    private static boolean isNoun(Cues.Sort sort) {
        return EnumSet.of(
                        Cues.Sort.VISIT_NOUN,
                        Cues.Sort.MEETING_NOUN,
                        Cues.Sort.SIGNING_NOUN,
                        Cues.Sort.RATIFICATION_NOUN,
                        Cues.Sort.ANNOUNCEMENT_NOUN)
                .contains(sort);
    }

    private static boolean read(Said said, Hit hit, Act.Kind kind, Set<String> seen) {
        Line line = said.line();
        boolean noun = isNoun(hit.sort());
        if (noun && line.verbAt(hit.from()) != null && said.isMainVerb(hit)
                || noun
                        && line.verbAt(hit.from()) != null
                        && line.low(hit.from() - 1).equals("to")) {
            return false;
        }
        if (!fits(said, hit, kind, noun)) {
            return false;
        }
        Modality modality = modality(said, hit, noun);
        if (modality == null) {
            return false;
        }
        PloverRoot root = hit.sort() == Cues.Sort.FORCE ? PloverRoot.valueOf(hit.value()) : root(kind, modality);
        String key = kind + (kind == Act.Kind.OTHER ? root.toString() : "") + modality;
        if (!seen.add(key)) {
            return false;
        }
        List<Link> links = said.actorLink();
        if (links.isEmpty() || noun) {
            between(said, links);
        }
        if (line.low(hit.from()).equals("due") && links.isEmpty()) {
            links.add(said.party(Link.Role.ACTOR, said.clause().wide(), hit.from(), Actor.Kind.PERSON));
        }
        if (kind == Act.Kind.SIGNING || kind == Act.Kind.RATIFICATION) {
            said.addAgent(links, hit.to());
        } else if (!noun) {
            said.addTarget(links, hit.to(), said.clause().to());
        } else if (Set.of("with", "to").contains(line.low(hit.to()))) {
            said.addTarget(links, hit.to() + 1, Math.min(said.clause().to(), hit.to() + 6));
        }
        if (links.isEmpty() && !named(line, said.clause().wide(), said.clause().to()) && kind != Act.Kind.OTHER) {
            said.addTogether(links, said.clause().wide(), said.clause().to());
        }
        if (modality == Modality.PLANNED && isAnnounced(said, hit, kind, noun)) {
            said.add(
                    Act.Kind.COMMITMENT,
                    Undertakings.from(said),
                    Undertakings.to(said),
                    hit.from(),
                    hit.to(),
                    Modality.ASSERTED,
                    null,
                    null,
                    links,
                    0.5,
                    "event-announced");
        }
        said.add(
                kind,
                said.clause().wide(),
                line.low(hit.from()).equals("in")
                        ? hit.to()
                        : noun
                                        && hit.to() <= said.clause().from()
                                        && line.isPreposition(said.clause().wide())
                                ? said.clause().from()
                                : said.clause().to(),
                hit.from(),
                hit.to(),
                modality,
                root,
                null,
                links,
                noun ? 0.55 : 0.7,
                noun ? "event-noun" : "event-verb");
        return true;
    }

    /** Whether an event that is told as settled, with its day or place, binds those who announced it: {@code The next round will be held in Oslo}. */
    private static boolean isAnnounced(Said said, Hit hit, Act.Kind kind, boolean noun) {
        Verb verb = said.verb();
        if (kind != Act.Kind.VISIT && kind != Act.Kind.MEETING
                || said.clause().isConditional()
                || said.clause().relative()) {
            return false;
        }
        Line line = said.line();
        boolean dated = line.hasDate(said.clause().wide(), said.clause().to());
        boolean due = line.low(hit.from()).equals("due");
        if (due) {
            return dated;
        }
        boolean subject = noun
                && verb != null
                && hit.from() < verb.from()
                && !said.actor().isParty();
        boolean placed = line.contains(hit.to(), said.clause().to(), Set.of("in", "at"));
        return subject && verb.isFuture() && !verb.negated() && HELD.contains(verb.lemma()) && (dated || placed);
    }

    private static PloverRoot root(Act.Kind kind, Modality modality) {
        return switch (kind) {
            case MEETING, VISIT -> modality == Modality.PLANNED ? PloverRoot.AGREE : PloverRoot.CONSULT;
            case SIGNING -> modality == Modality.PLANNED ? PloverRoot.AGREE : PloverRoot.SUPPORT;
            case RATIFICATION -> PloverRoot.SUPPORT;
            default -> null;
        };
    }

    /** Whether a cue has the company that makes it an event between states. */
    private static boolean fits(Said said, Hit hit, Act.Kind kind, boolean noun) {
        Line line = said.line();
        Clause clause = said.clause();
        String next = line.low(hit.to());
        boolean party = said.actor().isParty();
        boolean known = noun
                && said.before() != null
                && said.before().isParty()
                && line.low(hit.from() - 1).equals("the");
        boolean names = known
                || line.has(0, line.size(), Sort.TITLE)
                || line.has(0, line.size(), Sort.GROUP)
                || named(line, 0, line.size())
                || party;
        if (line.has(clause.wide(), clause.to(), Sort.NONSTATE) && !named(line, clause.wide(), clause.to()) && !party) {
            return false;
        }
        if (line.low(hit.from() - 1).equals("no") || UNTALKS.contains(line.low(hit.from()))) {
            return false;
        }
        return switch (hit.sort()) {
            case VISIT -> visits(said, hit, party);
            case VISIT_NOUN ->
                names
                        && (line.isDeterminer(hit.from() - 1)
                                || line.low(hit.from() - 2).equals("'s")
                                || line.isCapital(hit.from() - 1)
                                || line.low(hit.from()).equals("arrival")
                                || line.isDeterminer(hit.from() - 2)
                                || line.isDeterminer(hit.from() - 3)
                                || next.equals("to")
                                || next.equals("by"));
            case MEETING -> meets(said, hit, party);
            case MEETING_NOUN ->
                names
                                && !line.has(hit.from() - 2, hit.from(), Sort.NONSTATE)
                                && !(line.low(hit.from()).startsWith("conversation")
                                        || line.low(hit.from()).equals("conference"))
                        || names && line.has(0, line.size(), Sort.TITLE);
            case SIGNING ->
                (party || said.verb() != null && said.verb().passive() || !said.isMainVerb(hit))
                        && paperNear(said, hit);
            case SIGNING_NOUN ->
                names
                        && (hit.to() - hit.from() > 1
                                || line.low(hit.from() - 1).equals("the"))
                        && (paperNear(said, hit)
                                || line.low(hit.from()).equals("accession")
                                || line.low(hit.to() - 1).equals("ceremony"));
            case RATIFICATION ->
                line.has(clause.wide(), clause.to(), Sort.PAPER)
                        || names && !line.low(hit.from()).startsWith("ratif")
                        || party
                                && said.termsNear()
                                && !line.has(0, line.size(), Sort.INSIDE)
                                && !line.has(0, line.size(), Sort.NONSTATE);
            case RATIFICATION_NOUN -> names;
            case ANNOUNCEMENT -> party && said.isMainVerb(hit) && !said.verb().passive();
            case ANNOUNCEMENT_NOUN ->
                names && (line.low(hit.from()).equals("joint") || line.has(0, line.size(), Sort.TITLE));
            case FORCE ->
                (party
                                || noForceVerb(line, hit)
                                || said.verb() != null
                                        && said.verb().passive()
                                        && line.contains(hit.to(), clause.to(), Set.of("by")))
                        && named(line, clause.wide(), clause.to())
                        && hit.from() >= 0
                        && !line.has(clause.wide(), clause.to(), Sort.INSIDE);
            default -> false;
        };
    }

    private static boolean noForceVerb(Line line, Hit hit) {
        return hit.lemma() == null;
    }

    private static boolean named(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.name(i) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean visits(Said said, Hit hit, boolean party) {
        Line line = said.line();
        String low = line.low(hit.from());
        if (low.equals("due") || low.equals("in")) {
            boolean titled = party || line.has(said.clause().wide(), hit.from(), Sort.TITLE);
            Verb verb = said.verb();
            boolean free = verb == null || verb.isCopula() && verb.to() >= hit.from() - 1 || low.equals("in");
            return titled && free && (low.equals("in") || isPlace(line, hit.to()));
        }
        if (!party || said.verb().passive()) {
            return false;
        }
        if (hit.lemma().equals("reach") || hit.lemma().equals("leave") && hit.to() == hit.from() + 1) {
            boolean person =
                    said.actor().kind() == Actor.Kind.PERSON || said.actor().kind() == Actor.Kind.GROUP;
            boolean dated = line.hasDate(hit.to(), said.clause().to()) && line.name(hit.to()) == null
                    || line.hasDate(hit.to() + 1, said.clause().to());
            return person && isPlace(line, hit.to()) && dated && said.isMainVerb(hit);
        }
        if (Set.of("home", "back", "out").contains(line.low(hit.to() - 1))) {
            return said.actor().kind() == Actor.Kind.PERSON && said.isMainVerb(hit);
        }
        return isPlaceNext(line, hit, said.clause().to());
    }

    private static boolean isPlace(Line line, int i) {
        int at = line.low(i).equals("the") ? i + 1 : i;
        return line.isCapital(at)
                && !line.is(at, Sort.DAY)
                && !line.is(at, Sort.MONTH)
                && !line.is(at, Sort.TITLE)
                && !line.is(at, Sort.PAPER);
    }

    private static boolean isPlaceNext(Line line, Hit hit, int to) {
        if (hit.lemma().equals("pay")
                || hit.lemma().equals("make")
                || hit.lemma().equals("arrive")
                || hit.lemma().equals("wrap")) {
            return true;
        }
        for (int i = hit.to(); i < Math.min(hit.to() + 5, to); i++) {
            if (line.isCapital(i) && !line.is(i, Sort.DAY) && !line.is(i, Sort.MONTH)
                    || line.low(i).equals("country")
                    || line.low(i).equals("capital")
                    || line.low(i).equals("region")) {
                return true;
            }
        }
        return false;
    }

    private static boolean meets(Said said, Hit hit, boolean party) {
        Line line = said.line();
        Clause clause = said.clause();
        if (line.contains(hit.to(), Math.min(hit.to() + 4, clause.to()), NEEDS)) {
            return false;
        }
        boolean company = party || !said.isMainVerb(hit) && said.actor().isParty();
        boolean other = line.has(hit.to(), clause.to(), Sort.TITLE)
                || line.has(hit.to(), clause.to(), Sort.GROUP)
                || named(line, hit.to(), clause.to())
                || official(said, hit.to(), clause.to());
        String lemma = hit.lemma();
        if (lemma.equals("receive") || lemma.equals("welcome")) {
            boolean person = line.has(hit.to(), Math.min(hit.to() + 6, clause.to()), Sort.TITLE)
                    || official(said, hit.to(), Math.min(hit.to() + 5, clause.to()))
                    || line.low(hit.to()).equals("him")
                    || line.low(hit.to()).equals("her");
            boolean passive = said.verb() != null && said.verb().passive() && said.isMainVerb(hit);
            return company
                    && (person && !line.has(hit.to(), Math.min(hit.to() + 4, clause.to()), Sort.PAPER)
                            || passive && line.contains(hit.to(), clause.to(), Set.of("by")));
        }
        if (lemma.equals("talk") || lemma.equals("speak") || lemma.equals("sit")) {
            boolean with = line.low(hit.to() - 1).equals("with")
                    || line.contains(hit.to(), Math.min(hit.to() + 5, clause.to()), Set.of("with"));
            boolean group = said.actor().kind() == Actor.Kind.GROUP
                    || lemma.equals("sit") && company && line.hasDate(hit.from(), clause.to());
            return company
                    && said.isMainVerb(hit)
                    && (with && other || group && !line.low(hit.to() - 1).equals("to"));
        }
        if (lemma.equals("discuss")) {
            return company && (other || said.actor().kind() == Actor.Kind.GROUP);
        }
        if (lemma.equals("meet") || lemma.equals("gather") || lemma.equals("convene") || lemma.equals("take")) {
            return company
                    && (other
                            || said.actor().kind() == Actor.Kind.GROUP
                            || Set.of("with", "in", "again", "at").contains(line.low(hit.to())))
                    && !(lemma.equals("take")
                            && !line.contains(
                                    hit.to(),
                                    clause.to(),
                                    Set.of(
                                            "summit",
                                            "meeting",
                                            "talks",
                                            "session",
                                            "negotiations",
                                            "conference",
                                            "forum")));
        }
        boolean passive = said.verb() != null && said.verb().passive();
        return company || passive && other;
    }

    private static boolean official(Said said, int from, int to) {
        for (int i = from; i < to; i++) {
            if (said.line().isCapital(i) && said.scene().official(said.line().low(i)) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is signed is a paper: {@code signed}, but not {@code signed a striker}. */
    private static boolean paperNear(Said said, Hit hit) {
        Line line = said.line();
        int from = said.clause().wide();
        int to = said.clause().to();
        if (line.has(from, to, Sort.NONSTATE) && !said.actor().isParty() && !named(line, from, to)) {
            return false;
        }
        return line.has(from, to, Sort.PAPER) || line.low(hit.to()).equals("up");
    }

    /** The participants of talks, a visit or a paper: {@code between Chile and Peru}. */
    private static void between(Said said, List<Link> links) {
        Line line = said.line();
        for (int i = said.clause().wide(); i < said.clause().to() - 1; i++) {
            if (line.low(i).equals("between")) {
                int end = i + 1;
                while (end < said.clause().to()
                        && !line.isMark(end)
                        && (line.isCapital(end)
                                || line.name(end) != null
                                || line.isDeterminer(end)
                                || line.is(end, Sort.TITLE)
                                || line.is(end, Sort.GROUP)
                                || Set.of("and", "of").contains(line.low(end)))) {
                    end++;
                }
                if (end > i + 1) {
                    links.add(said.party(Link.Role.ACTOR, i + 1, end, Actor.Kind.GROUP));
                }
                return;
            }
        }
    }

    /** How the event is put; null where it is only wished, asked for or supposed. */
    private static Modality modality(Said said, Hit hit, boolean noun) {
        Line line = said.line();
        Verb verb = said.verb();
        int from = said.clause().wide();
        int to = said.clause().to();
        if (said.clause().condition() || said.segment().hoped() && !noun) {
            return null;
        }
        if (hit.sort() == Cues.Sort.SIGNING
                && line.low(hit.from()).equals("signing")
                && Set.of("for", "before").contains(line.low(hit.from() - 1))) {
            return Modality.PLANNED;
        }
        boolean off =
                line.contains(from, to, CALLED_OFF) || line.low(hit.from() - 1).equals("cancelled");
        for (int i = from; i < to; i++) {
            off |= "cancel".equals(line.verbAt(i))
                    || "call".equals(line.verbAt(i)) && line.low(i + 1).equals("off");
        }
        if (off && noun) {
            return Modality.CANCELLED;
        }
        if (noun && isPutOff(line, hit.to(), to)) {
            return Modality.PLANNED;
        }
        boolean soon = false;
        for (int i = Math.max(from, hit.from() - 4); i < hit.from(); i++) {
            soon |= noun && line.low(i).equals("next")
                    || line.is(i, Sort.FUTURE)
                            && !line.low(i).equals("due")
                            && !line.low(i).equals("expected");
        }
        soon |= line.hasDate(hit.to(), to) && line.has(hit.to(), to, Sort.FUTURE);
        soon |= line.low(hit.from()).equals("due");
        soon |= noun
                && line.low(from).equals("next")
                && line.contains(from, hit.from(), Set.of("agenda", "calendar", "list", "programme"));
        if (verb == null) {
            boolean infinitive = line.low(hit.from() - 1).equals("to") && !noun;
            return soon || infinitive ? Modality.PLANNED : Modality.ASSERTED;
        }
        soon |= noun
                && verb.isCopula()
                && line.contains(
                        verb.to(),
                        Math.min(verb.to() + 2, to),
                        Set.of("scheduled", "planned", "slated", "due", "set", "expected"));
        boolean main = said.isMainVerb(hit);
        boolean behind = hit.from() >= verb.from();
        boolean arranged = noun
                && ARRANGED.contains(verb.lemma())
                && (verb.passive() && !behind || !verb.passive() && behind && hit.from() - verb.to() <= 4);
        boolean prepared = noun
                && verb.isCopula()
                && Set.of("in", "under", "on").contains(line.low(verb.to()))
                && line.contains(
                        verb.to() + 1,
                        Math.min(verb.to() + 4, to),
                        Set.of("preparation", "preparations", "agenda", "cards", "works", "pipeline", "calendar"));
        soon |= (arranged || prepared) && !verb.negated();
        boolean flown = !noun
                && Set.of("fly", "leave", "return").contains(hit.lemma() == null ? "" : hit.lemma())
                && main
                && verb.tense() == Verb.Tense.PRESENT
                && verb.modal() == null;
        soon |= flown;
        if (main && verb.negated()) {
            return Modality.NEGATED;
        }
        Hit accepted = said.main(Cues.Sort.COMMIT);
        if (behind && !main && accepted != null && accepted.lemma().equals("accept")) {
            return Modality.PLANNED;
        }
        boolean wished = behind
                && (verb.modal() != null && UNREAL.contains(verb.modal())
                        || has(said, Cues.Sort.ASPIRE)
                        || has(said, Cues.Sort.MUST)
                        || has(said, Cues.Sort.CALL)
                        || has(said, Cues.Sort.CAN)
                        || has(said, Cues.Sort.PROPOSE)
                        || line.contains(from, hit.from(), OPEN_ASKS) && !noun);
        if (noun && !behind && has(said, Cues.Sort.MUST) && verb.isCopula()) {
            return null;
        }
        boolean threatened = behind && !main && !noun && has(said, Cues.Sort.POSITION);
        if (threatened || wished && (!noun || main)) {
            return null;
        }
        boolean would = verb.isModal("would") && said.source().isSpeech();
        boolean ahead = verb.isFuture() || would || has(said, Cues.Sort.INTEND) || has(said, Cues.Sort.COMMIT) && !main;
        boolean held = noun
                && Set.of(
                                "hold", "take", "begin", "start", "open", "happen", "be", "visit", "make", "pay",
                                "arrive", "attend", "meet", "discuss", "sign", "travel", "come", "host", "follow")
                        .contains(verb.lemma());
        if (behind && ahead && (!noun || held)) {
            return Modality.PLANNED;
        }
        if (!behind
                && ahead
                && noun
                && Set.of("hold", "take", "begin", "start", "happen", "last", "convene", "gather")
                        .contains(verb.lemma())) {
            return Modality.PLANNED;
        }
        boolean definite = false;
        for (int i = Math.max(from, hit.from() - 3); i < hit.from(); i++) {
            definite |= Set.of("the", "this", "his", "her", "their", "our", "'s", "recent")
                    .contains(line.low(i));
        }
        boolean during = false;
        for (int i = Math.max(from, hit.from() - 4); i < hit.from(); i++) {
            during |= Set.of("during", "at", "after", "following", "before").contains(line.low(i));
        }
        if ((said.segment().hoped() || wished)
                && noun
                && !(definite
                        && (during
                                || !behind
                                || verb.modal() == null && !has(said, Cues.Sort.CALL) && !has(said, Cues.Sort.MUST)))) {
            return null;
        }
        if (soon) {
            return Modality.PLANNED;
        }
        return line.has(from, to, Sort.BYGONE) ? Modality.PAST : Modality.ASSERTED;
    }

    private static boolean has(Said said, Cues.Sort sort) {
        return said.main(sort) != null;
    }

    /** Whether what is spoken of before a place is postponed there. */
    static boolean isPutOff(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            String lemma = line.verbAt(i) == null ? "" : line.verbAt(i);
            if (lemma.equals("postpone")
                    || lemma.equals("delay")
                    || lemma.equals("put") && Set.of("off", "back").contains(line.low(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
