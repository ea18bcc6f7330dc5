package org.servanda.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.servanda.pact.Commitment;
import org.servanda.pact.Event;
import org.servanda.pact.Instrument;
import org.servanda.pact.Person;
import org.servanda.pact.PloverRoot;
import org.servanda.pact.Progress;
import org.servanda.pact.Statement;
import org.servanda.pact.Target;
import org.servanda.pact.Thing;
import org.servanda.reading.Act;
import org.servanda.reading.Link;
import org.servanda.report.Span;

/** Makes the thing that an act tells of; null where no state, organisation or authority is in it (guidelines section 0). */
final class Things {

    /** Code points of an action phrase beyond which it is cut at a word. */
    private static final int PHRASE = 120;

    /** What takes two sides. */
    private static final Set<Event.Kind> BETWEEN_TWO = Set.of(Event.Kind.VISIT, Event.Kind.MEETING, Event.Kind.SIGNING);

    /** Firms, unions, clubs and schools bind nobody, whatever land they are of (guidelines section 0). */
    private static final Pattern BINDS_NOBODY = Pattern.compile(
            "^(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir )?(?:\\p{Lu}[\\p{L}-]+ )?(?:[\\p{Ll}-]+ )?(?:compan(?:y|ies)|firms?|suppliers?|manufacturers?|makers?|retailers?|airlines?|"
                    + "carriers?|lenders?|insurers?|contractors?|shareholders?|unions?|clubs?|teams?|universit(?:y|ies)|investors?)\\b");

    private Things() {}

    static Thing of(Act act, Here here, List<String> rules) {
        return switch (act.kind()) {
            case COMMITMENT -> commitment(Commitment.Kind.COMMITMENT, act, here, rules);
            case ASPIRATION -> commitment(Commitment.Kind.ASPIRATION, act, here, rules);
            case PROPOSAL -> commitment(Commitment.Kind.PROPOSAL, act, here, rules);
            case REQUEST -> commitment(Commitment.Kind.REQUEST, act, here, rules);
            case PROGRESS -> progress(act, here, rules);
            case ACCUSATION -> statement(Statement.Kind.ACCUSATION, act, here, rules);
            case DENIAL -> statement(Statement.Kind.DENIAL, act, here, rules);
            case THREAT -> statement(Statement.Kind.THREAT, act, here, rules);
            case SUPPORT -> statement(Statement.Kind.SUPPORT, act, here, rules);
            case CRITICISM -> statement(Statement.Kind.CRITICISM, act, here, rules);
            case ASSERTION -> statement(Statement.Kind.ASSERTION, act, here, rules);
            case VISIT -> event(Event.Kind.VISIT, PloverRoot.CONSULT, act, here, rules);
            case MEETING -> event(Event.Kind.MEETING, PloverRoot.CONSULT, act, here, rules);
            case SIGNING -> event(Event.Kind.SIGNING, PloverRoot.SUPPORT, act, here, rules);
            case RATIFICATION -> event(Event.Kind.RATIFICATION, PloverRoot.SUPPORT, act, here, rules);
            case ANNOUNCEMENT -> event(Event.Kind.ANNOUNCEMENT, PloverRoot.CONSULT, act, here, rules);
            case OTHER -> event(Event.Kind.OTHER, null, act, here, rules);
            case INSTRUMENT -> instrument(act, here, rules);
        };
    }

    private static Event event(Event.Kind kind, PloverRoot usual, Act act, Here here, List<String> rules) {
        Set<String> source = here.parties(act, Link.Role.ACTOR, rules);
        Set<String> target = here.parties(act, Link.Role.TARGET, rules);
        String place = Place.of(act, here);
        Set<String> parties = new LinkedHashSet<>(source);
        parties.addAll(target);
        parties.addAll(here.cast().partiesIn(act.passage()));
        if (kind == Event.Kind.VISIT && Here.land(place) != null) {
            parties.add(Here.land(place));
            target = target.isEmpty() ? Set.of(Here.land(place)) : target;
        }
        here.supply(parties, act, rules);
        if (parties.isEmpty()) {
            return null;
        }
        if (BETWEEN_TWO.contains(kind)) {
            here.complete(parties, rules);
        }
        Event.Status status = switch (act.modality()) {
            case PLANNED, CONDITIONAL -> Event.Status.PLANNED;
            case CANCELLED, NEGATED -> Event.Status.CANCELLED;
            case ASSERTED, PAST -> Event.Status.HAPPENED;
        };
        Set<String> sorted = new TreeSet<>(parties);
        When.Known known = status == Event.Status.PLANNED
                ? known("date", here.when(act, Tense.FUTURE), rules)
                : known("date", here.happened(act, kind, sorted), rules);
        return new Event(
                kind,
                act.root() != null ? act.root() : usual,
                null,
                first(source),
                first(target),
                status,
                known == null ? null : known.value().toString(),
                known == null ? null : known.basis(),
                place,
                List.copyOf(sorted),
                here.cast().personsIn(act.passage()));
    }

    private static Instrument instrument(Act act, Here here, List<String> rules) {
        String phrase = here.firstWords(act, Link.Role.INSTRUMENT);
        String words = phrase == null ? here.words(act.passage()) : phrase;
        Paper paper = Paper.in(words);
        if (paper == null) {
            return null;
        }
        Set<String> parties = here.parties(act, Link.Role.ACTOR, rules);
        parties.addAll(here.parties(act, Link.Role.TARGET, rules));
        parties.addAll(here.cast().partiesIn(act.passage()));
        here.supply(parties, act, rules);
        if (parties.isEmpty()) {
            return null;
        }
        here.complete(parties, rules);
        Instrument.Status status = Paper.status(here.words(act.trigger()), act.modality());
        rules.add("status " + here.words(act.trigger()) + ": " + status);
        String own = Paper.period(here.words(act.passage()));
        String period = own != null ? own : Paper.period(here.words(here.sentence(act)));
        boolean made = status == Instrument.Status.SIGNED || status == Instrument.Status.ADOPTED;
        When.Known known =
                made ? known("signed", here.happened(act, Event.Kind.SIGNING, new TreeSet<>(parties)), rules) : null;
        return new Instrument(
                paper.noun(),
                paper.title(),
                List.copyOf(new TreeSet<>(parties)),
                paper.count(),
                status,
                known == null ? null : known.value().toString(),
                known == null ? null : known.basis(),
                period);
    }

    private static Commitment commitment(Commitment.Kind kind, Act act, Here here, List<String> rules) {
        if (here.spans(act, Link.Role.ACTOR).stream()
                .anyMatch(span -> BINDS_NOBODY.matcher(here.words(span)).find())) {
            return null;
        }
        List<Person> saidBy = here.speakers(act, rules);
        Set<String> bound = here.bound(act, kind, saidBy, rules);
        if (saidBy.isEmpty()) {
            saidBy = here.namedPersons(act, Link.Role.ACTOR, rules);
        }
        Set<String> counterpart = new TreeSet<>(here.parties(act, Link.Role.TARGET, rules));
        counterpart.removeAll(bound);
        if (bound.isEmpty()
                && saidBy.stream().noneMatch(person -> person.party() != null)
                && here.cast().partiesIn(here.sentence(act)).isEmpty()) {
            return null;
        }
        String passage = here.words(act.passage());
        When.Known due = known("due", here.due(act), rules);
        return new Commitment(
                kind,
                List.copyOf(new TreeSet<>(bound)),
                List.copyOf(counterpart),
                List.copyOf(new TreeSet<>(here.parties(act, Link.Role.BENEFICIARY, rules))),
                saidBy,
                action(act, here),
                areas(act, here),
                target(act, here, passage),
                due == null ? null : due.value().toString(),
                due == null ? null : due.basis(),
                due == null ? null : here.from(due),
                here.firstWords(act, Link.Role.CONDITION),
                here.firstWords(act, Link.Role.INSTRUMENT));
    }

    private static Statement statement(Statement.Kind kind, Act act, Here here, List<String> rules) {
        List<Person> speakers = new ArrayList<>(here.speakers(act, rules));
        if (speakers.isEmpty()) {
            speakers.addAll(here.persons(act, Link.Role.ACTOR, rules));
        }
        Set<String> about = new TreeSet<>(here.parties(act, Link.Role.TARGET, rules));
        if (about.isEmpty()) {
            about.addAll(here.cast().partiesIn(act.passage()));
            speakers.stream().map(Person::party).filter(party -> party != null).forEach(about::remove);
        }
        boolean official = speakers.stream().anyMatch(person -> person.party() != null);
        return official ? new Statement(kind, speakers.getFirst(), List.copyOf(about)) : null;
    }

    private static Progress progress(Act act, Here here, List<String> rules) {
        Set<String> parties = here.parties(act, Link.Role.ACTOR, rules);
        parties.addAll(here.cast().partiesIn(act.passage()));
        here.supply(parties, act, rules);
        if (parties.isEmpty() || act.relation() == null) {
            return null;
        }
        List<Person> speakers = here.speakers(act, rules);
        boolean own = speakers.stream().anyMatch(person -> person.party() != null && parties.contains(person.party()));
        When.Known known = known("date", here.when(act, Tense.PAST), rules);
        return new Progress(
                act.relation(),
                List.copyOf(new TreeSet<>(parties)),
                known == null ? null : known.value().toString(),
                known == null ? null : known.basis(),
                target(act, here, here.words(act.passage())),
                own,
                areas(act, here));
    }

    /** What is to be done: the passage from its trigger on. */
    private static String action(Act act, Here here) {
        Span passage = act.passage();
        boolean inside = passage.contains(act.trigger());
        String words = here.words(inside ? new Span(act.trigger().start(), passage.end()) : passage)
                .replaceAll("\\s+", " ")
                .strip();
        if (words.codePointCount(0, words.length()) <= PHRASE) {
            return words;
        }
        String cut = words.substring(0, words.offsetByCodePoints(0, PHRASE));
        return cut.substring(0, Math.max(cut.lastIndexOf(' '), PHRASE / 2)) + "…";
    }

    /** By the narrowest stretch that tells: the passage, its sentence, its paragraph. */
    private static List<String> areas(Act act, Here here) {
        for (Span stretch : List.of(act.passage(), here.sentence(act), here.paragraph(act))) {
            List<String> areas = Areas.of(here.words(stretch));
            if (!areas.isEmpty()) {
                return areas;
            }
        }
        return here.mainArea();
    }

    /** What the passage says is to be reached; of “from X to Y” it is Y, measured against X. */
    private static Target target(Act act, Here here, String passage) {
        List<Amount> amounts = Amounts.find(passage);
        if (amounts.isEmpty()) {
            return null;
        }
        String linked = here.firstWords(act, Link.Role.AMOUNT);
        Amount chosen = amounts.getFirst();
        Amount before = null;
        for (Amount amount : amounts) {
            String lead = passage.substring(0, amount.start()).stripTrailing();
            if (linked != null
                            && passage.substring(amount.start(), amount.end()).contains(linked)
                    || lead.endsWith(" to") && before != null) {
                chosen = amount;
            }
            before = amount;
        }
        String baseline = here.firstWords(act, Link.Role.BASELINE);
        Target target = chosen.target();
        return baseline == null ? target : new Target(target.value(), target.unit(), target.what(), baseline);
    }

    private static When.Known known(String field, When when, List<String> rules) {
        return switch (when) {
            case When.Known known -> {
                rules.add(field + " " + known.value() + ": " + known.rule());
                yield known;
            }
            case When.Unknown unknown -> {
                if (!unknown.reason().equals("no time expression")) {
                    rules.add(field + ": unresolved, " + unknown.reason());
                }
                yield null;
            }
        };
    }

    private static String first(Collection<String> codes) {
        return codes.isEmpty() ? null : codes.iterator().next();
    }
}
