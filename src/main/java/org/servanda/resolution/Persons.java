package org.servanda.resolution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servanda.lexicon.Names;
import org.servanda.lexicon.OfficeHolders;
import org.servanda.pact.Person;

/** Which persons or bodies words mean: a name, an office, a pronoun, a ministry. */
final class Persons {

    private static final Pattern BODY = Pattern.compile(
            "\\b((?:foreign|defen[cs]e|finance|energy|trade|interior|transport|economy|agriculture|health|education|justice|oil|culture|industry|commerce|state|"
                    + "economic|external affairs|presidential|prime minister's)? ?"
                    + "(?:ministry|office|department|embassy|parliament|government|delegation|secretariat|commission|court|senate|presidency|cabinet|mission|"
                    + "consulate|authorities|army|military|navy|council|committee|assembly|court|chancellery|statement))(?: of (?:foreign affairs|defen[cs]e|energy|finance|trade))?\\b");

    private static final Set<String> CUES = Set.of(
            "said",
            "says",
            "told",
            "noted",
            "stated",
            "added",
            "stressed",
            "emphasised",
            "emphasized",
            "underlined",
            "announced",
            "declared",
            "explained",
            "tells",
            "notes",
            "insisted",
            "argued",
            "remarked",
            "warned",
            "recalled",
            "asserted",
            "claimed",
            "promised",
            "pledged",
            "urged",
            "vowed",
            "reiterated",
            "affirmed",
            "confirmed",
            "highlighted",
            "continued",
            "replied",
            "wrote",
            "tweeted",
            "underscored",
            "pointed",
            "expressed",
            "praised",
            "called",
            "believes",
            "thinks",
            "according",
            "commented",
            "observed",
            "maintained",
            "mentioned",
            "hailed",
            "welcomed",
            "went");

    private final Scene scene;
    private final NamedWords words;
    private final List<Namings.Naming> namings;
    private final List<Figure> figures;
    private final Groups groups;
    private final String published;
    private final IntUnaryOperator passageAt;
    private final IntUnaryOperator startOf;
    private final Names names = Names.bundled();
    private final boolean iranIsNamed;

    Persons(
            Scene scene,
            NamedWords words,
            List<Namings.Naming> namings,
            List<Figure> figures,
            Groups groups,
            String published,
            IntUnaryOperator passageAt,
            IntUnaryOperator startOf) {
        this.scene = scene;
        this.words = words;
        this.namings = namings;
        this.figures = figures;
        this.groups = groups;
        this.published = published;
        this.passageAt = passageAt;
        this.startOf = startOf;
        this.iranIsNamed = scene.all().stream().anyMatch(mention -> "IRN".equals(mention.party()));
        for (Scene.Mention mention : List.copyOf(scene.all())) {
            Figure holder = mention.office() == null ? null : holder(mention);
            if (holder != null) {
                scene.replace(mention, mention.of(holder));
            }
        }
    }

    private Figure holder(Scene.Mention mention) {
        Answer<List<Person>> holder = office(mention.office(), mention.start(), mention.passage());
        return holder.isResolved() ? byName(holder.value().get(0).name()) : null;
    }

    /** Indexes are UTF-16; {@code said} is the stretch between them in plain small letters. */
    Answer<List<Person>> meant(String said, int start, int end, int where, Figure speaker) {
        if (names.isOutlet(words.text.substring(start, end).replaceAll("^[Tt]he ", ""))) {
            return Answer.unresolved(List.of(), "it is an outlet, which speaks for no party");
        }
        Set<Person> named = new LinkedHashSet<>();
        boolean byOffice = false;
        for (Scene.Mention mention : scene.inside(start, end)) {
            if (mention.figure() != null) {
                named.add(mention.figure().person());
                byOffice |= mention.office() != null;
            }
        }
        if (!named.isEmpty()) {
            return Answer.of(List.copyOf(named), byOffice ? "office" : "named");
        }
        Scene.Mention around = scene.around(start, end);
        if (around != null && around.figure() != null && !said.matches("his|her|their|its")) {
            return Answer.of(List.of(around.figure().person()), "named");
        }
        if (said.matches("i|me|my|myself|we|us|our|ours|ourselves")) {
            return speaker == null
                    ? Answer.unresolved(List.of(), "nobody is credited with these words")
                    : Answer.of(List.of(speaker.person()), "speaker");
        }
        if (said.matches("he|him|his|himself|she|her|hers|herself|who|the latter|the former")) {
            Figure figure = pronoun(said, start, where);
            return figure == null
                    ? Answer.unresolved(List.of(), "no person is named before “" + said + "”")
                    : Answer.of(List.of(figure.person()), "last-person");
        }
        Namings.Naming office = officeIn(start, end);
        if (office != null && !office.plural()) {
            return office(office, start, where);
        }
        if (Groups.isGroup(said)) {
            return pair(said, start, where);
        }
        Answer<List<Person>> body = body(said, start, end, where);
        if (body != null) {
            return body;
        }
        List<Person> parties = new ArrayList<>();
        for (String code : Scene.parties(scene.inside(start, end))) {
            parties.add(new Person(names.shortName(code), null, code));
        }
        return parties.isEmpty()
                ? Answer.unresolved(List.of(), "nobody of this name or office is known in the report")
                : Answer.of(parties, "party-itself");
    }

    private Namings.Naming officeIn(int start, int end) {
        for (Namings.Naming naming : namings) {
            if (naming.name() == null && naming.start() >= start && naming.end() <= end) {
                return naming;
            }
        }
        for (Namings.Naming naming : namings) {
            if (naming.name() == null && naming.start() < end && start < naming.end() && naming.end() <= end) {
                return naming;
            }
        }
        return null;
    }

    /** The holder of an office named without its holder. */
    private Answer<List<Person>> office(Namings.Naming naming, int start, int where) {
        String role = naming.role();
        if (Roles.office(role).endsWith("counterpart")) {
            Figure self = pronoun("he", start, where);
            role = self == null || self.role() == null ? "leader" : self.role();
        }
        boolean theLeader = role.equals("Leader") && iranIsNamed;
        Figure found = null;
        Set<Figure> near = new LinkedHashSet<>();
        for (int i = where; i >= 0 && i >= where - 40 && found == null; i--) {
            near.clear();
            Figure subject = null;
            for (Scene.Mention mention : scene.in(i)) {
                Figure figure = mention.figure();
                boolean before = mention.end() <= start || i != where;
                if (before
                        && figure != null
                        && fits(figure, role, theLeader)
                        && (naming.party() == null || naming.party().equals(figure.party()))) {
                    near.add(figure);
                    if (mention.subject()) {
                        subject = figure;
                    }
                }
            }
            if (near.size() == 1) {
                found = near.iterator().next();
            } else if (near.size() > 1 && subject != null && onlySubject(i, start, where, near)) {
                found = subject;
            } else if (near.size() > 1) {
                break;
            }
        }
        if (found != null) {
            return Answer.of(List.of(found.person()), naming.party() == null ? "last-of-office" : "office-of-party");
        }
        if (near.size() > 1) {
            List<String> who = new ArrayList<>();
            near.forEach(figure -> who.add(figure.name()));
            return Answer.unresolved(List.of(), "it can mean any of " + String.join(", ", who));
        }
        Figure only = onlyInReport(role, naming.party(), theLeader);
        if (only != null) {
            return Answer.of(List.of(only.person()), "only-one-of-office");
        }
        if (naming.party() != null) {
            return listed(naming.party(), role);
        }
        if (theLeader) {
            return listed("IRN", "Supreme Leader");
        }
        return Answer.unresolved(List.of(), "the report names nobody as " + role);
    }

    /** In reports on Iran {@code the Leader}, with a capital, is the supreme leader and no president. */
    private static boolean fits(Figure figure, String role, boolean theLeader) {
        boolean supreme = figure.role() != null && Roles.office(figure.role()).matches("supreme leader|leader");
        return theLeader ? supreme && "IRN".equals(figure.party()) : Roles.fits(role, figure.role());
    }

    private boolean onlySubject(int passage, int start, int where, Set<Figure> near) {
        Set<Figure> subjects = new LinkedHashSet<>();
        for (Scene.Mention mention : scene.in(passage)) {
            boolean before = mention.end() <= start || passage != where;
            if (before && mention.subject() && near.contains(mention.figure())) {
                subjects.add(mention.figure());
            }
        }
        return subjects.size() == 1;
    }

    private Figure onlyInReport(String role, String party, boolean theLeader) {
        Figure only = null;
        for (Figure figure : figures) {
            if (fits(figure, role, theLeader) && (party == null || party.equals(figure.party()))) {
                if (only != null) {
                    return null;
                }
                only = figure;
            }
        }
        return only;
    }

    /** The holder on the list of office-holders where there is one; else the office itself. */
    private Answer<List<Person>> listed(String party, String role) {
        List<OfficeHolders.Holder> holders = OfficeHolders.bundled().holders(party, Roles.office(role), published);
        if (holders.size() == 1) {
            OfficeHolders.Holder holder = holders.get(0);
            return Answer.of(List.of(new Person(holder.name(), role, holder.party())), "office-holder-list");
        }
        String name = names.adjective(party) + " " + role;
        return Answer.of(List.of(new Person(name, role, party)), "office-itself");
    }

    /** The persons of a pair: those of the two parties who hold the office that the words name. */
    private Answer<List<Person>> pair(String said, int start, int where) {
        Answer<List<String>> pair = groups.parties(said, start, where);
        if (!pair.isResolved()) {
            return Answer.unresolved(List.of(), pair.reason());
        }
        boolean bodies = said.matches(
                ".*\\b(countries|nations|states|sides|parties|governments|capitals|neighbou?rs|peoples|delegations|republics|allies|partners)\\b.*");
        List<Person> both = new ArrayList<>();
        for (String code : pair.value()) {
            Figure figure = bodies ? null : holder(said, code, start);
            if (figure == null && !bodies && !said.matches("both|they|them|their|the two|the pair")) {
                return Answer.unresolved(List.of(), "the report names no such person of " + code);
            }
            both.add(figure == null ? new Person(names.shortName(code), null, code) : figure.person());
            if (figure == null && !bodies) {
                return states(pair);
            }
        }
        return Answer.of(both, pair.rule());
    }

    private Answer<List<Person>> states(Answer<List<String>> pair) {
        List<Person> states = new ArrayList<>();
        for (String code : pair.value()) {
            states.add(new Person(names.shortName(code), null, code));
        }
        return Answer.of(states, pair.rule());
    }

    /** The last such person of a party named before a place, else the first named after it. */
    private Figure holder(String said, String code, int start) {
        String role = said.replaceAll("^(both|the|these|two|three|of|foreign and defence)( (two|three|of|the))* ", "");
        String office = role.endsWith("heads of state") ? "president" : role.replaceAll("s$", "");
        boolean any = !Roles.isHead(office.substring(office.lastIndexOf(' ') + 1))
                || office.matches("politician|statesm[ae]n|diplomat|official|counterpart");
        Figure found = null;
        for (Scene.Mention mention : scene.all()) {
            Figure figure = mention.figure();
            if (figure != null
                    && code.equals(figure.party())
                    && (any || Roles.fits(office, figure.role()))
                    && (found == null || mention.start() < start)) {
                found = figure;
            }
        }
        return found;
    }

    /** A ministry, a government, an embassy: a body speaks, with its party. */
    private Answer<List<Person>> body(String said, int start, int end, int where) {
        Matcher matcher = BODY.matcher(said);
        if (!matcher.find()) {
            return null;
        }
        String body = matcher.group().strip().replaceAll(" of (foreign affairs|.*)$", "");
        String full = matcher.group().strip();
        if (full.endsWith("of foreign affairs")) {
            body = "foreign ministry";
        } else if (full.contains(" of ")) {
            body = full.substring(full.indexOf(" of ") + 4) + " " + body;
        }
        List<Scene.Mention> inside = scene.inside(start, end);
        List<String> codes = Scene.parties(inside);
        if (!codes.isEmpty()) {
            boolean ownName =
                    inside.size() == 1 && inside.get(0).end() - inside.get(0).start() >= end - start - 4;
            String name = ownName ? names.shortName(codes.get(0)) : names.adjective(codes.get(0)) + " " + body;
            return Answer.of(List.of(new Person(name, null, codes.get(0))), "body-of-party");
        }
        for (int i = where; i >= 0 && i >= where - 40; i--) {
            int limit = i == where ? start : Integer.MAX_VALUE;
            String text = words.text;
            for (int at = scene.in(i).size() - 1; at >= 0; at--) {
                Scene.Mention mention = scene.in(i).get(at);
                if (mention.end() > limit || mention.party() == null || mention.figure() != null) {
                    continue;
                }
                int to = Math.min(text.length(), mention.end() + 40);
                int from = Math.max(0, mention.start() - 40);
                String around = text.substring(from, to).toLowerCase(Locale.ROOT);
                String core = body.substring(body.lastIndexOf(' ') + 1);
                Matcher other = BODY.matcher(around);
                while (other.find()) {
                    if (other.group().contains(core)) {
                        String name = names.adjective(mention.party()) + " "
                                + (body.contains(" ") ? body : other.group(1).strip());
                        return Answer.of(List.of(new Person(name, null, mention.party())), "last-such-body");
                    }
                }
            }
        }
        return Answer.unresolved(List.of(), "no " + body + " of a named party stands before it");
    }

    /** The last person who can be the subject before a place, first in the passage, then backwards; null where there is none. */
    Figure pronoun(String said, int start, int where) {
        int gender = said.matches("she|her|hers|herself") ? 1 : -1;
        boolean any = said.matches("who|the latter|the former");
        for (int i = where; i >= 0 && i >= where - 12; i--) {
            Figure subject = null;
            Figure last = null;
            Set<Figure> candidates = new LinkedHashSet<>();
            for (Scene.Mention mention : scene.in(i)) {
                Figure figure = mention.figure();
                boolean before = mention.end() <= start || i != where;
                if (!before || figure == null || !any && figure.gender() == -gender) {
                    continue;
                }
                if (mention.subject() && (subject == null || i == where)) {
                    subject = figure;
                }
                last = figure;
                candidates.add(figure);
            }
            if (gender > 0 && candidates.size() > 1 && (subject == null || subject.gender() <= 0)) {
                return onlyWoman(candidates);
            }
            if (said.equals("the latter") || said.equals("who")) {
                subject = last;
            }
            if (subject != null || last != null) {
                return subject != null ? subject : last;
            }
        }
        return null;
    }

    private static Figure onlyWoman(Set<Figure> candidates) {
        Figure only = null;
        for (Figure figure : candidates) {
            if (figure.gender() > 0) {
                if (only != null) {
                    return null;
                }
                only = figure;
            }
        }
        return only;
    }

    private Figure byName(String name) {
        for (Figure figure : figures) {
            if (figure.name().equals(name)) {
                return figure;
            }
        }
        return null;
    }

    /** The person last credited with words, in the passage or backwards; null where there is none. */
    Figure credited(int where) {
        for (int i = where; i >= 0 && i >= where - 12; i--) {
            Figure credited = creditedIn(i);
            if (credited != null) {
                return credited;
            }
        }
        return null;
    }

    private Figure creditedIn(int passage) {
        Figure best = null;
        int nearest = 60;
        for (Scene.Mention mention : scene.in(passage)) {
            Figure figure = mention.figure();
            if (figure == null) {
                continue;
            }
            int at = words.from(mention.start());
            for (int i = Math.max(0, at - 3); i < words.size() && words.get(i).start() < mention.end() + 40; i++) {
                NamedWords.Word word = words.get(i);
                if (!isCue(i)) {
                    continue;
                }
                int distance =
                        word.start() >= mention.end() ? word.start() - mention.end() : mention.start() - word.end();
                boolean inside = passageAt.applyAsInt(word.start()) == passage;
                if (inside && distance >= 0 && distance < nearest) {
                    nearest = distance;
                    best = figure;
                }
            }
        }
        return best != null ? best : creditedPronoun(passage);
    }

    /** {@code he said}, {@code said she}. */
    private Figure creditedPronoun(int passage) {
        for (int i = words.from(startOf.applyAsInt(passage));
                i < words.size() && passageAt.applyAsInt(words.get(i).start()) == passage;
                i++) {
            String word = words.get(i).lower();
            boolean pronoun = word.equals("he") || word.equals("she");
            boolean cued = i + 1 < words.size() && isCue(i + 1) || i > 0 && isCue(i - 1);
            if (pronoun && cued) {
                return pronoun(word, words.get(i).start(), passage);
            }
        }
        return null;
    }

    private boolean isCue(int i) {
        return CUES.contains(words.get(i).lower());
    }
}
