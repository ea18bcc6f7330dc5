package org.servanda.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.servanda.reading.Verb.Tense;
import org.servanda.reading.Vocabulary.Form;
import org.servanda.reading.Vocabulary.Sort;

/** Finds the finite verbs of a line, and marks infinitives, gerunds and participles. */
final class VerbFinder {

    private static final Set<String> MODALS = Set.of(
            "will", "would", "can", "could", "may", "might", "must", "shall", "should", "'ll", "'d", "cannot", "ca",
            "wo", "ought");
    private static final Set<String> PLURAL_SUBJECTS = Set.of(
            "we",
            "they",
            "i",
            "you",
            "who",
            "which",
            "that",
            "both",
            "countries",
            "sides",
            "parties",
            "people",
            "others",
            "two",
            "side");
    private static final Set<String> PRONOUNS =
            Set.of("we", "they", "i", "you", "he", "she", "it", "who", "which", "that", "this");
    private static final Set<String> NO_PARTICIPLES = Set.of(
            "united",
            "hundred",
            "indeed",
            "need",
            "red",
            "speed",
            "bed",
            "feed",
            "seed",
            "breed",
            "sacred",
            "beloved",
            "naked",
            "kindred",
            "mohammed",
            "ahmed",
            "saeed",
            "hamed",
            "unprecedented",
            "so-called",
            "detailed",
            "advanced",
            "limited",
            "armed",
            "shared",
            "interested",
            "concerned");
    private static final Set<String> BREAKS = Set.of(
            "and",
            "but",
            "or",
            "which",
            "who",
            "that",
            "while",
            "as",
            "when",
            "where",
            "after",
            "before",
            "because",
            "if",
            "since",
            "although",
            "though");
    private static final Set<String> REDUCED = Set.of(
            "in",
            "at",
            "on",
            "during",
            "between",
            "under",
            "last",
            "against",
            "by",
            "with",
            "to",
            "from",
            "for",
            "earlier",
            "this",
            "yesterday",
            "as");

    private static final Set<String> STOPS = Set.of(",", ";", ":", "—", "–", "\"", "“", "”");

    private final Line line;
    private final Vocabulary vocabulary = Vocabulary.bundled();

    VerbFinder(Line line) {
        this.line = line;
    }

    void find() {
        List<Verb> found = new ArrayList<>();
        int i = 0;
        while (i < line.size()) {
            Verb verb = at(i);
            if (verb == null) {
                markLoose(i);
                i++;
            } else {
                found.add(verb);
                i = verb.to();
            }
        }
        if (found.isEmpty()) {
            addHeadline(found);
        }
        dropReduced(found);
        for (Verb verb : found) {
            for (int k = verb.from(); k < verb.to(); k++) {
                for (Form form : vocabulary.forms(line.low(k))) {
                    if (form.lemma().equals("be") || form.lemma().equals("have")) {
                        line.setVerb(k, form.lemma());
                    }
                }
                if (line.low(k).equals("'s")) {
                    line.setVerb(k, "be");
                }
            }
            line.setVerb(verb.head(), verb.lemma());
        }
        line.setGroups(found);
    }

    /** {@code Peru, Chile to link grids}: the future of headlines and of lists. */
    private void addHeadline(List<Verb> found) {
        for (int i = 1; i < line.size() - 2; i++) {
            boolean noun = !line.isMark(i - 1) && !line.isPreposition(i - 1) && line.verbAt(i - 1) == null;
            boolean be = line.low(i + 1).equals("be");
            String lemma = be ? participle(i + 2) : form(i + 1, Vocabulary.BASE);
            if (line.low(i).equals("to") && noun && lemma != null && line.name(i + 1) == null && hasSubject(i)) {
                int head = be ? i + 2 : i + 1;
                found.add(new Verb(i, head + 1, head, lemma, "shall", false, be, Tense.PRESENT));
                return;
            }
        }
    }

    /** Whether the words before an infinitive can be who does it: a name, an office or a thing, at the beginning of the line. */
    private boolean hasSubject(int to) {
        for (int i = 0; i < to; i++) {
            if (line.isPreposition(i) && !line.low(i).equals("of")) {
                return false;
            }
        }
        return !Set.of(
                        "ready", "set", "due", "bid", "plan", "plans", "deal", "way", "time", "key", "pledge", "move",
                        "attempt", "right")
                .contains(line.low(to - 1));
    }

    private Verb at(int i) {
        if (line.isMark(i)) {
            return null;
        }
        String low = line.low(i);
        if (low.equals("let")
                && (line.low(i + 1).equals("us") || line.low(i + 1).equals("'s"))
                && form(i + 2, Vocabulary.BASE) != null) {
            return new Verb(i, i + 3, i + 2, form(i + 2, Vocabulary.BASE), "must", false, false, Tense.PRESENT);
        }
        if (MODALS.contains(low) && isModal(i)) {
            return modal(i, low.equals("wo") ? "will" : low.equals("ca") || low.equals("cannot") ? "can" : low);
        }
        if (isBe(i)) {
            return be(i, null, low.equals("was") || low.equals("were") ? Tense.PAST : Tense.PRESENT, i);
        }
        if (low.equals("has") || low.equals("have") || low.equals("had") || low.equals("'ve")) {
            return low.equals("have") && line.low(i - 1).equals("to")
                    ? null
                    : have(i, null, low.equals("had") ? Tense.PLUPERFECT : Tense.PERFECT, i);
        }
        if ((low.equals("do") || low.equals("does") || low.equals("did"))
                && !line.low(i - 1).equals("to")) {
            int j = skip(i + 1);
            if (form(j, Vocabulary.BASE) != null) {
                return new Verb(
                        i,
                        j + 1,
                        j,
                        form(j, Vocabulary.BASE),
                        null,
                        negated(i, j),
                        false,
                        low.equals("did") ? Tense.PAST : Tense.PRESENT);
            }
            return null;
        }
        return lexical(i);
    }

    private boolean isModal(int i) {
        String low = line.low(i);
        if (low.equals("will")) {
            String before = line.low(i - 1);
            return !line.isDeterminer(i - 1)
                    && !line.low(i + 1).equals("to")
                    && !before.equals("political")
                    && !before.equals("good")
                    && !before.equals("free")
                    && !before.equals("strong")
                    && !before.equals("common");
        }
        if (low.equals("may")) {
            return !(line.isCapital(i) && i > 0)
                    && !line.word(Math.min(i + 1, line.size() - 1)).isNumber();
        }
        if (low.equals("'d")) {
            return form(skip(i + 1), Vocabulary.BASE) != null;
        }
        return !low.equals("ca") && !low.equals("wo") || line.low(i + 1).equals("n't");
    }

    private boolean isBe(int i) {
        String low = line.low(i);
        if (low.equals("'s")) {
            return Set.of("it", "he", "she", "that", "there", "what", "who", "here", "this")
                    .contains(line.low(i - 1));
        }
        return low.equals("is")
                || low.equals("are")
                || low.equals("was")
                || low.equals("were")
                || low.equals("am")
                || low.equals("'re")
                || low.equals("'m");
    }

    private Verb modal(int i, String modal) {
        int j = skip(i + 1);
        j += modal.equals("ought") && line.low(j).equals("to") ? 1 : 0;
        if (line.low(j).equals("be")) {
            return be(i, modal, Tense.PRESENT, j);
        }
        if (line.low(j).equals("have")) {
            return have(i, modal, Tense.PRESENT, j);
        }
        String lemma = form(j, Vocabulary.BASE);
        if (lemma == null && (line.isMark(j) || line.isDeterminer(j) || line.isPreposition(j))) {
            return new Verb(i, i + 1, i, modal, modal, false, false, Tense.PRESENT);
        }
        return new Verb(
                i,
                Math.min(j + 1, line.size()),
                Math.min(j, line.size() - 1),
                lemma == null ? line.low(j) : lemma,
                modal,
                negated(i, j),
                false,
                Tense.PRESENT);
    }

    private Verb be(int i, String modal, Tense tense, int be) {
        int j = skip(be + 1);
        boolean negated = negated(i, j);
        if (line.low(j).equals("being")) {
            int k = skip(j + 1);
            String lemma = participle(k);
            if (lemma != null) {
                return new Verb(i, k + 1, k, lemma, modal, negated, true, tense);
            }
        }
        if (line.low(j).equals("to") && form(j + 1, Vocabulary.BASE) != null && modal == null) {
            boolean passive = line.low(j + 1).equals("be") && participle(j + 2) != null;
            int head = passive ? j + 2 : j + 1;
            String lemma = passive ? participle(head) : form(head, Vocabulary.BASE);
            int noun = i - 1;
            while (noun > 0 && line.isAdverb(noun)) {
                noun--;
            }
            boolean purpose = Set.of(
                            "goal", "aim", "objective", "task", "priority", "purpose", "plan", "idea", "target")
                    .contains(line.low(noun));
            return purpose
                    ? new Verb(i, be + 1, be, "be", null, negated, false, tense)
                    : new Verb(i, head + 1, head, lemma, "shall", negated, passive, tense);
        }
        String lemma = form(j, Vocabulary.ING);
        if (lemma != null) {
            return new Verb(i, j + 1, j, lemma, modal, negated, false, tense);
        }
        lemma = participle(j);
        if (lemma != null
                && !Set.of(
                                "determined",
                                "committed",
                                "prepared",
                                "interested",
                                "concerned",
                                "resolved",
                                "set",
                                "scheduled",
                                "obliged",
                                "bound",
                                "expected",
                                "due")
                        .contains(line.low(j))) {
            return new Verb(i, j + 1, j, lemma, modal, negated, true, tense);
        }
        return new Verb(i, be + 1, be, "be", modal, negated(i, j), false, tense);
    }

    private Verb have(int i, String modal, Tense tense, int have) {
        int j = skip(have + 1);
        boolean negated = negated(i, j);
        if (line.low(j).equals("been")) {
            int k = skip(j + 1);
            String lemma = participle(k);
            if (lemma != null) {
                return new Verb(i, k + 1, k, lemma, modal, negated, true, tense);
            }
            lemma = form(k, Vocabulary.ING);
            return lemma != null
                    ? new Verb(i, k + 1, k, lemma, modal, negated, false, tense)
                    : new Verb(i, j + 1, j, "be", modal, negated, false, tense);
        }
        String lemma = participle(j);
        if (lemma != null) {
            return new Verb(i, j + 1, j, lemma, modal, negated, false, tense);
        }
        return new Verb(
                i,
                have + 1,
                have,
                "have",
                modal,
                negated,
                false,
                tense == Tense.PLUPERFECT ? Tense.PAST : Tense.PRESENT);
    }

    private Verb lexical(int i) {
        String low = line.low(i);
        if (line.name(i) != null || line.isCapital(i) && i > 0 && !line.isTitle()) {
            return null;
        }
        int before = i - 1;
        while (before >= 0 && line.isAdverb(before)) {
            before--;
        }
        if (before >= 0
                && (isBe(before)
                        || Set.of("be", "been", "being", "has", "have", "had", "'ve")
                                .contains(line.low(before)))) {
            return null;
        }
        boolean barred = before >= 0
                && !line.isMark(before)
                && (line.isDeterminer(before) && !line.low(before).equals("this")
                        || line.isPreposition(before)
                        || line.low(before).equals("to"));
        if (barred) {
            return null;
        }
        for (Form form : vocabulary.forms(low)) {
            if ((form.forms() & Vocabulary.ED) != 0 && ((form.forms() & Vocabulary.BASE) == 0) && isPast(i, before)) {
                return new Verb(i, i + 1, i, form.lemma(), null, false, false, Tense.PAST);
            }
            if (form.forms() == (Vocabulary.BASE | Vocabulary.ED | Vocabulary.EN) && isUnchanged(i, before)) {
                return new Verb(i, i + 1, i, form.lemma(), null, false, false, Tense.PAST);
            }
            if ((form.forms() & Vocabulary.S) != 0 && isThird(i, before, form)) {
                return new Verb(i, i + 1, i, form.lemma(), null, false, false, Tense.PRESENT);
            }
            if ((form.forms() & Vocabulary.BASE) != 0 && isPlural(i, before, form)) {
                return new Verb(i, i + 1, i, form.lemma(), null, false, false, Tense.PRESENT);
            }
        }
        boolean unknown = vocabulary.forms(low).isEmpty()
                && low.length() > 4
                && low.endsWith("ed")
                && !NO_PARTICIPLES.contains(low)
                && low.indexOf('-') < 0;
        if (unknown && before >= 0 && isPast(i, before)) {
            return new Verb(i, i + 1, i, low, null, false, false, Tense.PAST);
        }
        return null;
    }

    private boolean isPast(int i, int before) {
        if (NO_PARTICIPLES.contains(line.low(i))
                && vocabulary.forms(line.low(i)).isEmpty()) {
            return false;
        }
        boolean both = vocabulary.forms(line.low(i)).stream().anyMatch(f -> (f.forms() & Vocabulary.EN) != 0)
                || vocabulary.forms(line.low(i)).isEmpty();
        if (!both) {
            return true;
        }
        if (line.low(i + 1).equals("by")) {
            return false;
        }
        if (before < 0) {
            return false;
        }
        boolean noun = i + 1 < line.size()
                && !line.isMark(i + 1)
                && !line.isDeterminer(i + 1)
                && !line.isPreposition(i + 1)
                && !line.isCapital(i + 1)
                && !line.isAdverb(i + 1)
                && !line.word(i + 1).isNumber()
                && vocabulary.forms(line.low(i + 1)).isEmpty()
                && !Set.of("that", "and", "or", "him", "them", "us", "it", "himself", "themselves", "itself")
                        .contains(line.low(i + 1));
        if (noun && isAdjectival(before)) {
            return false;
        }
        if (line.isMark(before) && line.low(before).equals(",") && closesAside(before)) {
            return true;
        }
        if (line.isMark(before) && line.low(before).equals(",")) {
            return !REDUCED.contains(line.low(i + 1))
                    || line.low(i + 1).equals("to")
                    || line.low(i + 1).equals("on") && line.low(i).equals("agreed");
        }
        return true;
    }

    /** Whether a comma closes what another opened: {@code the president, who came on Monday, left}, {@code Omar, in town since May, left}. */
    private boolean closesAside(int comma) {
        for (int i = comma - 1; i > Math.max(1, comma - 14); i--) {
            if (line.low(i).equals(",")) {
                boolean name = line.isCapital(i - 1) && !line.isMark(i - 1);
                return name
                        && (line.low(i + 1).equals("who")
                                || line.low(i + 1).equals("which")
                                || line.low(i + 1).equals("whose"));
            }
        }
        return false;
    }

    /** {@code Peru put the question}: a past that looks like its infinitive, behind a name, an office or the comma of an aside. */
    private boolean isUnchanged(int i, int before) {
        boolean object = line.isDeterminer(i + 1)
                || line.beginsName(i + 1)
                || line.word(Math.min(i + 1, line.size() - 1)).isNumber();
        boolean subject = before > 0
                && (line.isCapital(before) && !line.isMark(before)
                        || line.is(before, Sort.TITLE)
                        || line.is(before, Sort.GROUP)
                        || line.low(before).equals(",") && line.isCapital(before - 1)
                        || Set.of("he", "she", "it", "they", "who").contains(line.low(before)));
        return object && subject && !line.isTitle();
    }

    private boolean isAdjectival(int before) {
        String low = line.low(before);
        return line.word(before).isNumber() || !line.isCapital(before) && (low.endsWith("al") || low.endsWith("ic"));
    }

    private boolean isThird(int i, int before, Form form) {
        if (before < 0
                || line.isMark(before)
                        && !isQuote(before)
                        && (form.noun()
                                || !line.low(before).equals(",")
                                        && !line.low(before).equals(")"))) {
            return false;
        }
        String low = line.low(before);
        if (line.low(i).equals("states") && !line.low(i + 1).equals("that")) {
            return false;
        }
        if (!form.noun()) {
            return !low.equals("and") || !line.low(i + 1).isEmpty();
        }
        boolean subject = PRONOUNS.contains(low)
                || line.is(before, Sort.PAPER) && !low.endsWith("s")
                || line.name(before) != null && !isDemonym(before)
                || line.is(before, Sort.TITLE)
                || line.is(before, Sort.GROUP)
                || line.isCapital(before);
        boolean object = line.isDeterminer(i + 1)
                || line.beginsName(i + 1)
                || line.isCapital(i + 1)
                || Set.of("to", "that", "on", "for", "with", "until", "home", "back")
                        .contains(line.low(i + 1))
                || line.is(before, Sort.PAPER)
                        && line.word(Math.min(i + 1, line.size() - 1)).isNumber();
        boolean state = line.name(before) != null
                && !isDemonym(before)
                && !line.isMark(i + 1)
                && i + 1 < line.size()
                && !MODALS.contains(line.low(i + 1))
                && !isBe(i + 1)
                && vocabulary.forms(line.low(i + 1)).stream()
                        .noneMatch(f -> (f.forms() & (Vocabulary.ED | Vocabulary.S | Vocabulary.BASE)) != 0)
                && !line.isPreposition(i + 1);
        return PRONOUNS.contains(low)
                || state
                || subject && object
                || line.isDeterminer(i + 1) && !line.isPreposition(before) && !low.equals("and");
    }

    private boolean isPlural(int i, int before, Form form) {
        if (before > 3
                && line.isTitle()
                && line.low(before).equals(",")
                && !line.isMark(i + 1)
                && (!form.noun()
                        || line.word(i + 1).isNumber()
                        || !line.isCapital(i + 1) && !line.isPreposition(i + 1))) {
            return true;
        }
        if (before < 0 || line.isMark(before)) {
            return false;
        }
        String low = line.low(before);
        if (form.lemma().equals("need") && line.low(i + 1).equals("to")) {
            return true;
        }
        if (low.equals("that") || low.equals("which") || low.equals("who") || low.equals("you") && form.noun()) {
            return !form.noun();
        }
        if (PLURAL_SUBJECTS.contains(low) && Set.of("we", "they", "i").contains(low)) {
            return true;
        }
        boolean plural = PLURAL_SUBJECTS.contains(low)
                || line.is(before, Sort.GROUP)
                || line.is(before, Sort.TITLE) && low.endsWith("s") && !low.endsWith("ss")
                || low.length() > 4
                        && low.endsWith("s")
                        && !low.endsWith("ss")
                        && !line.isCapital(before)
                        && vocabulary.forms(low).isEmpty()
                || line.name(before) != null && !isDemonym(before) && (line.isTitle() || isJoined(before));
        boolean object = line.isDeterminer(i + 1)
                || Set.of("to", "that", "on", "for", "with", "in", "into").contains(line.low(i + 1))
                || line.isCapital(i + 1);
        boolean headline =
                line.name(before) != null && isJoined(before) && !line.isMark(i + 1) && !line.isPreposition(i + 1);
        return plural && (!form.noun() || object || headline);
    }

    /** Whether a name is the last of several: {@code Peru and Chile}. */
    private boolean isJoined(int last) {
        int first = last;
        while (first > 0 && line.name(first - 1) == line.name(last)) {
            first--;
        }
        first -= line.low(first - 1).equals("the") ? 1 : 0;
        return line.low(first - 1).equals("and") && line.name(first - 2) != null;
    }

    private boolean isDemonym(int i) {
        return line.name(i).kind() == org.servanda.lexicon.Names.Name.Kind.DEMONYM;
    }

    private boolean isQuote(int i) {
        return "\"”’'".contains(line.low(i));
    }

    private void markLoose(int i) {
        for (Form form : vocabulary.forms(line.low(i))) {
            boolean infinitive = (form.forms() & Vocabulary.BASE) != 0
                    && (line.low(i - 1).equals("to")
                            || line.isAdverb(i - 1) && line.low(i - 2).equals("to"));
            boolean gerund = (form.forms() & Vocabulary.ING) != 0 && !line.isDeterminer(i - 1);
            boolean participle = (form.forms() & Vocabulary.EN) != 0
                    && (form.forms() & Vocabulary.BASE) == 0
                    && !line.isMark(i - 1)
                    && !line.isDeterminer(i - 1)
                    && line.name(i) == null;
            if (infinitive || gerund || participle) {
                line.setVerb(i, form.lemma());
                return;
            }
        }
    }

    /** {@code documents signed in Accra expire in May}: a participle behind a noun is no finite verb where another follows at once. */
    private void dropReduced(List<Verb> found) {
        for (int v = found.size() - 2; v >= 0; v--) {
            Verb verb = found.get(v);
            Verb next = found.get(v + 1);
            boolean bare = verb.from() + 1 == verb.to()
                    && verb.tense() == Tense.PAST
                    && verb.modal() == null
                    && REDUCED.contains(line.low(verb.to()));
            boolean alike = vocabulary.forms(line.low(verb.head())).stream()
                    .anyMatch(f -> (f.forms() & Vocabulary.EN) != 0 && (f.forms() & Vocabulary.ED) != 0);
            if (bare
                    && alike
                    && !line.contains(verb.to(), next.from(), BREAKS)
                    && !line.contains(verb.to(), next.from(), STOPS)) {
                line.setVerb(verb.head(), verb.lemma());
                found.remove(v);
            }
        }
        for (int v = found.size() - 1; v > 0; v--) {
            Verb verb = found.get(v);
            Verb earlier = found.get(v - 1);
            boolean last = verb.from() + 1 == verb.to() && verb.tense() == Tense.PAST && line.isMark(verb.to());
            boolean alike =
                    vocabulary.forms(line.low(verb.head())).stream().anyMatch(f -> (f.forms() & Vocabulary.EN) != 0);
            if (last
                    && alike
                    && verb.from() - earlier.to() >= 2
                    && !line.contains(earlier.to(), verb.from(), BREAKS)
                    && !line.contains(earlier.to(), verb.from(), STOPS)) {
                line.setVerb(verb.head(), verb.lemma());
                found.remove(v);
            }
        }
    }

    private int skip(int i) {
        int at = i;
        while (at < line.size() && line.isAdverb(at)) {
            at++;
        }
        return at;
    }

    private boolean negated(int from, int to) {
        for (int i = from; i < Math.min(to, line.size()); i++) {
            if (line.isNegation(i)) {
                return true;
            }
        }
        return false;
    }

    private String form(int i, int bit) {
        for (Form form : vocabulary.forms(line.low(i))) {
            if ((form.forms() & bit) != 0) {
                return form.lemma();
            }
        }
        return null;
    }

    private String participle(int i) {
        String lemma = form(i, Vocabulary.EN);
        if (lemma != null) {
            return lemma;
        }
        String low = line.low(i);
        return low.length() > 4 && low.endsWith("ed") && !NO_PARTICIPLES.contains(low) && line.name(i) == null
                ? low
                : null;
    }
}
