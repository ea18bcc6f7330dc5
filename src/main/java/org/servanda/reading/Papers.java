package org.servanda.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.servanda.lexicon.CalendarNames;
import org.servanda.pact.Modality;
import org.servanda.pact.Voice;
import org.servanda.reading.Cues.Hit;
import org.servanda.reading.Vocabulary.Sort;

/** Reads instruments (guidelines section 4), and the undertakings that their terms state. */
final class Papers {

    private static final Set<Cues.Sort> VERBS = Set.of(
            Cues.Sort.SIGNING,
            Cues.Sort.SIGNING_NOUN,
            Cues.Sort.RATIFICATION,
            Cues.Sort.RATIFICATION_NOUN,
            Cues.Sort.PAPERWORK);

    /** Only a paper that the parties settled on binds them. */
    private static final Set<String> MADE = Set.of("signed", "agreed", "adopted", "ratified", "in-force");

    private static final Set<String> SETTLED = Set.of(
            "signed", "reached", "concluded", "agreed", "initialled", "adopted", "ratified", "struck", "approved");

    /** Verbs of many meanings, told by their object alone. */
    private static final Set<String> CLOSE = Set.of(
            "leave",
            "join",
            "apply",
            "replace",
            "complete",
            "change",
            "quit",
            "end",
            "abandon",
            "include",
            "update",
            "issue");

    /** So few words of a clause name what was done with a paper but not the paper, so that the whole clause is quoted. */
    private static final int BARE = 7;

    private static final Set<String> JOINTS = Set.of("and", ",", "or", "plus", "well");

    /** Words that begin the occasion of an act rather than the matter of a paper. */
    private static final Set<String> OCCASIONS =
            Set.of("during", "while", "when", "after", "before", "at", "earlier", "following", "amid");

    /** A paper that speaks is the source of words, not what they are about. */
    private static final Set<String> SPEAKING =
            Set.of("say", "state", "read", "declare", "note", "describe", "quote", "mean", "show");

    /** What a paper is said to be while it holds. */
    private static final Set<String> STANDING = Set.of("valid", "binding", "in", "open", "effective");

    private static final Set<String> ONE_OF = Set.of(
            "one", "another", "each", "both", "two", "three", "four", "most", "some", "all", "first", "second", "third",
            "last", "none");

    /** Only papers lay such things down, so that a pronoun before them stands for the paper just spoken of. */
    private static final Set<String> LAYING_DOWN =
            Set.of("oblige", "provide", "foresee", "envisage", "stipulate", "lay", "commit", "bind", "require", "set");

    private Papers() {}

    /** The terms of a paper that a pronoun stands for: {@code It obliges every member to}, {@code …, which provides for}. */
    private static boolean told(Said said) {
        Clause clause = said.clause();
        Verb verb = said.verb();
        Hit term = said.main(Cues.Sort.TERM);
        if (verb == null
                || term == null
                || verb.passive()
                || verb.negated()
                || !said.termsNear()
                || !clause.hasSubject()
                || clause.subjectTo() - clause.subjectFrom() != 1
                || !Set.of("it", "which", "that", "they", "this")
                        .contains(said.line().low(clause.subjectFrom()))
                || !LAYING_DOWN.contains(term.lemma())
                || said.source().isSpeech() && said.source().official() && clause.relative()) {
            return false;
        }
        boolean deed = said.line().contains(term.to(), clause.to(), Set.of("to"))
                || Deeds.hasDeed(said.line(), term.to(), clause.to())
                || said.line().hasAmount(term.to(), clause.to())
                || term.to() - term.from() > 1;
        return deed && add(said, clause.from(), clause.to(), term.from(), term.to(), "term-pronoun");
    }

    static boolean read(Said said, Set<String> seen) {
        if (said.source().voice() == Voice.OUTLET_OPINION || said.clause().condition()) {
            return false;
        }
        Line line = said.line();
        int from = said.clause().wide();
        int to = said.clause().to();
        int paper = -1;
        for (int i = from; i < to && paper < 0; i++) {
            paper = line.is(i, Sort.PAPER) && line.name(i) == null ? i : -1;
        }
        if (paper < 0) {
            return told(said);
        }
        if (!between(said, from, to)) {
            return false;
        }
        boolean any = false;
        Hit verb = governing(said, from, to);
        if (verb == null && isSubject(said)) {
            verb = new Hit(
                    Cues.Sort.PAPERWORK,
                    said.verb().from(),
                    said.verb().to(),
                    said.verb().lemma(),
                    "");
        }
        if (verb != null) {
            List<Link> links = said.actorLink();
            if (links.isEmpty()) {
                said.addAgent(links, verb.to());
            }
            Modality modality = modality(said, verb);
            if (modality != null && seen.add("paper " + verb.from())) {
                for (int[] phrase : phrases(said, verb, from, to)) {
                    said.add(
                            Act.Kind.INSTRUMENT,
                            phrase[0],
                            phrase[1],
                            verb.from(),
                            verb.to(),
                            modality,
                            null,
                            null,
                            links,
                            0.65,
                            "paper-" + (verb.value().isEmpty() ? "carried-out" : verb.value()));
                }
                any = true;
            }
        }
        return term(said, paper, from, to) | any;
    }

    /**
     * The stretches of a clause that each speak of one paper: its noun phrase with what belongs to it, the first together with the verb. Papers that are
     * joined to the first by a comma or an “and” have stretches of their own.
     */
    private static List<int[]> phrases(Said said, Hit verb, int from, int to) {
        Line line = said.line();
        List<int[]> heads = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (line.is(i, Sort.PAPER) && line.name(i) == null && !(i > from && line.is(i - 1, Sort.PAPER))) {
                int start = nounStart(line, i, from);
                boolean joined = start > from && JOINTS.contains(line.low(start - 1));
                if (heads.isEmpty() || joined && start >= heads.getLast()[1]) {
                    heads.add(new int[] {start, nounEnd(line, i, to)});
                }
            }
        }
        List<int[]> phrases = new ArrayList<>();
        for (int h = 0; h < heads.size(); h++) {
            int start = heads.get(h)[0];
            int end = h + 1 < heads.size() ? heads.get(h + 1)[0] - 1 : heads.get(h)[1];
            boolean first = h == 0;
            boolean one = first
                    && start > from + 1
                    && line.low(start - 1).equals("of")
                    && ONE_OF.contains(line.low(start - 2));
            boolean bare = to - Math.min(start, verb.from()) <= BARE;
            boolean whole = heads.size() == 1 && bare && said.actor().isParty() && said.isMainVerb(verb);
            if (whole) {
                return List.of(new int[] {said.clause().from(), to});
            }
            int begin = first ? Math.min(one ? start - 2 : start, verb.from()) : start;
            int finish = heads.size() == 1 ? to : first && h + 1 == heads.size() ? Math.max(end, verb.to()) : end;
            phrases.add(new int[] {begin, Math.max(finish, begin + 1)});
        }
        return phrases;
    }

    private static int nounStart(Line line, int head, int from) {
        int start = head;
        while (start > from
                && !line.isPreposition(start - 1)
                && !line.isMark(start - 1)
                && line.verbAt(start - 1) == null
                && !JOINTS.contains(line.low(start - 1))) {
            start--;
        }
        return start;
    }

    /** The end of what belongs to a paper's noun: up to the time, the place or the occasion of what was done with it. */
    private static int nounEnd(Line line, int head, int to) {
        for (int i = head + 1; i < to; i++) {
            boolean time = line.low(i).equals("on") && CalendarNames.isName(line.low(i + 1));
            if (time || OCCASIONS.contains(line.low(i))) {
                return i;
            }
        }
        return to;
    }

    /** Whether states are parties to what the clause speaks of. */
    private static boolean between(Said said, int from, int to) {
        Line line = said.line();
        Clause clause = said.clause();
        boolean others = clause.hasSubject()
                ? line.has(clause.subjectFrom(), clause.subjectTo(), Sort.NONSTATE)
                : line.has(from, to, Sort.NONSTATE);
        if (others && !said.actor().isParty()) {
            return false;
        }
        if (said.actor().isParty() || line.has(from, to, Sort.GROUP)) {
            return true;
        }
        for (int i = 0; i < line.size(); i++) {
            if (line.name(i) != null || line.is(i, Sort.TITLE)) {
                return true;
            }
        }
        return said.before() != null && said.before().isParty() && !onlyPlan(line, from, to);
    }

    /** Whether the only papers spoken of are plans, which anybody may adopt. */
    private static boolean onlyPlan(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.is(i, Sort.PAPER) && !line.is(i, Sort.PLAN)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the clause is about a paper: {@code the treaty replaces}. */
    private static boolean isSubject(Said said) {
        Clause clause = said.clause();
        Verb verb = clause.verb();
        if (!clause.hasSubject() || verb == null || SPEAKING.contains(verb.lemma())) {
            return false;
        }
        if (verb.isModal("should", "must", "ought")) {
            return false;
        }
        if (verb.isCopula() && !STANDING.contains(said.line().low(verb.to()))) {
            return false;
        }
        boolean one = ONE_OF.contains(said.line().low(clause.subjectFrom()))
                && said.line().low(clause.subjectFrom() + 1).equals("of");
        if (one) {
            return said.line().has(clause.subjectFrom(), clause.subjectTo(), Sort.PAPER);
        }
        int head = clause.subjectFrom() + 1;
        while (head < clause.subjectTo()
                && !said.line().isPreposition(head)
                && !said.line().isMark(head)) {
            head++;
        }
        return said.line().is(head - 1, Sort.PAPER);
    }

    private static Hit governing(Said said, int from, int to) {
        Hit best = null;
        for (Hit hit : said.hits()) {
            if (!VERBS.contains(hit.sort()) || hit.from() < from || hit.to() > to) {
                continue;
            }
            Line line = said.line();
            if (hit.value().equals("under")) {
                best = best == null && isUnder(said, hit, to) ? hit : best;
                continue;
            }
            boolean passive = said.isMainVerb(hit) && said.verb().passive()
                    || line.low(hit.from()).endsWith("ed") && !said.isMainVerb(hit)
                    || hit.value().equals("in-force")
                    || "change".equals(hit.lemma())
                    || Set.of("expire", "provide", "cover", "envisage", "stipulate", "define", "include", "aim")
                            .contains(hit.lemma() == null ? "" : hit.lemma());
            int reach = CLOSE.contains(hit.lemma() == null ? "" : hit.lemma())
                    ? nounReach(line, hit.to(), to)
                    : hit.to() + 9;
            boolean object =
                    line.has(hit.to(), Math.min(to, reach), Sort.PAPER) || line.has(hit.from(), hit.to(), Sort.PAPER);
            boolean subject = line.has(Math.max(from, hit.from() - 14), hit.from(), Sort.PAPER);
            if (object || (passive || isAntecedent(said, hit)) && subject) {
                best = best == null
                                || best.value().equals("under")
                                || hit.sort() != Cues.Sort.PAPERWORK && best.sort() == Cues.Sort.PAPERWORK
                        ? hit
                        : best;
            }
        }
        return best;
    }

    /** Up to where the noun phrase behind a verb reaches. */
    private static int nounReach(Line line, int from, int to) {
        int end = from;
        while (end < to
                && !line.isMark(end)
                && (!line.isPreposition(end) || line.low(end).equals("of"))) {
            end++;
        }
        return end;
    }

    /** Whether a paper is what a clause behind it did: {@code the accord that both sides concluded}. */
    private static boolean isAntecedent(Said said, Hit hit) {
        return said.isMainVerb(hit)
                && said.clause().hasSubject()
                && Set.of("that", "which")
                        .contains(said.line().low(said.clause().subjectFrom() - 1));
    }

    /** Whether something is done by a paper's terms: {@code under the protocol, Peru will}; a paper cited as a standard binds to nothing here. */
    private static boolean isUnder(Said said, Hit hit, int to) {
        Line line = said.line();
        int paper = hit.to();
        while (paper < Math.min(to, hit.to() + 7)
                && !line.is(paper, Sort.PAPER)
                && !line.isPreposition(paper)
                && !line.isMark(paper)) {
            paper++;
        }
        if (!line.is(paper, Sort.PAPER) || !line.isDeterminer(hit.to()) && line.name(hit.to()) == null) {
            return false;
        }
        Verb verb = said.verb();
        boolean owed = verb != null
                && (verb.isFuture()
                        || verb.isModal("must", "would")
                        || said.main(Cues.Sort.MUST) != null
                        || said.main(Cues.Sort.COMMIT) != null
                        || said.main(Cues.Sort.INTEND) != null
                        || verb.lemma().equals("have"));
        int after = paper + 1;
        while (line.is(after, Sort.PAPER)) {
            after++;
        }
        boolean made =
                SETTLED.contains(line.low(after)) || SETTLED.contains(line.low(after + 1)) && line.isAdverb(after);
        return owed || made;
    }

    private static Modality modality(Said said, Hit hit) {
        if (hit.value().equals("under")) {
            return Modality.ASSERTED;
        }
        Verb verb = said.verb();
        if (hit.sort() == Cues.Sort.SIGNING_NOUN
                && Happenings.isPutOff(said.line(), hit.to(), said.clause().to())) {
            return Modality.PLANNED;
        }
        if (verb == null) {
            return Modality.ASSERTED;
        }
        if (said.segment().hoped() && said.isMainVerb(hit)) {
            return null;
        }
        if (said.isMainVerb(hit)) {
            if (verb.negated()) {
                return Modality.NEGATED;
            }
            if (verb.isFuture() || verb.isModal("would")) {
                return Modality.PLANNED;
            }
            if (verb.isModal("may", "might", "could", "can")) {
                return null;
            }
        } else if (said.main(Cues.Sort.INTEND) != null
                || said.main(Cues.Sort.COMMIT) != null && hit.from() > verb.to()
                || verb.isFuture()) {
            return Modality.PLANNED;
        }
        return said.line().has(said.clause().wide(), said.clause().to(), Sort.BYGONE)
                ? Modality.PAST
                : Modality.ASSERTED;
    }

    /** What a paper says is to be done: {@code the treaty obliges}, {@code a memorandum on cooperation in mining and health}, {@code a roadmap to open}. */
    private static boolean term(Said said, int paper, int from, int to) {
        Line line = said.line();
        Verb verb = said.verb();
        if (verb != null && !verb.negated()) {
            for (Hit hit : said.hits()) {
                boolean subject = said.clause().hasSubject()
                        && said.clause().subjectFrom() <= paper
                        && paper < said.clause().subjectTo();
                if (hit.sort() == Cues.Sort.TERM
                        && said.isMainVerb(hit)
                        && subject
                        && !verb.passive()
                        && hit.to() < to) {
                    return add(said, from, to, hit.from(), hit.to(), "term-verb");
                }
            }
            boolean under = Set.of("under", "by").contains(line.low(from))
                    && paper < said.clause().from();
            if (under && !said.actor().isParty() && (verb.isFuture() || verb.passive())) {
                return add(said, said.clause().from(), to, verb.from(), verb.to(), "term-under");
            }
        }
        int last = paper;
        while (line.is(last + 1, Sort.PAPER)) {
            last++;
        }
        for (int i = last + 1; i < Math.min(to, last + 4); i++) {
            boolean purpose = line.low(i).equals("to") && line.verbAt(i + 1) != null && i == last + 1;
            if (purpose && verb != null && verb.to() <= paper && VERBS.stream().anyMatch(s -> said.main(s) != null)) {
                boolean vague = Deeds.vague(line, i + 1, to);
                return vague ? aspire(said, paper, to, i + 1) : add(said, from, to, i + 1, i + 2, "term-purpose");
            }
        }
        boolean made = said.hits().stream().anyMatch(h -> VERBS.contains(h.sort()) && MADE.contains(h.value()));
        boolean sum = line.low(last + 1).equals("for") && line.hasAmount(last + 1, to);
        if (made && sum && said.actor().isParty()) {
            return add(said, from, to, paper, last + 1, "term-sum");
        }
        if (made && cooperation(line, last + 1, to)) {
            return add(said, from, to, paper, last + 1, "term-fields");
        }
        return false;
    }

    private static boolean cooperation(Line line, int from, int to) {
        int fields = 0;
        boolean together = false;
        for (int i = from; i < to; i++) {
            String low = line.low(i);
            together |= low.equals("cooperation")
                    || low.equals("collaboration")
                    || low.equals("partnership")
                    || low.equals("fields")
                    || low.equals("field")
                    || low.equals("areas")
                    || low.equals("sectors")
                    || low.equals("sphere")
                    || low.equals("spheres");
            fields += line.is(i, Sort.FIELD) && !line.is(i - 1, Sort.FIELD) ? 1 : 0;
        }
        return together && fields >= 1;
    }

    private static boolean aspire(Said said, int paper, int to, int verb) {
        said.add(
                Act.Kind.ASPIRATION,
                said.clause().wide(),
                to,
                verb,
                verb + 1,
                Modality.ASSERTED,
                null,
                null,
                said.actorLink(),
                0.5,
                "term-purpose");
        return paper >= 0;
    }

    private static boolean add(Said said, int from, int to, int triggerFrom, int triggerTo, String rule) {
        List<Link> links = new ArrayList<>(said.actorLink());
        List<Integer> splits =
                rule.startsWith("term-f") ? List.of() : Undertakings.splits(said.line(), triggerTo + 2, to);
        for (int s = 0; s < splits.size(); s++) {
            int begin = splits.get(s) + 1;
            said.add(
                    Act.Kind.COMMITMENT,
                    begin,
                    s + 1 < splits.size() ? splits.get(s + 1) : to,
                    begin,
                    begin + 1,
                    Undertakings.modality(said),
                    null,
                    null,
                    links,
                    0.5,
                    rule + "-and");
        }
        said.add(
                Act.Kind.COMMITMENT,
                from,
                splits.isEmpty() ? to : splits.getFirst(),
                triggerFrom,
                triggerTo,
                Undertakings.modality(said),
                null,
                null,
                links,
                0.55,
                rule);
        return true;
    }
}
