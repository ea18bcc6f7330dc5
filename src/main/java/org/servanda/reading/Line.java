package org.servanda.reading;

import java.util.List;
import java.util.Set;
import org.servanda.lexicon.Names.Name;
import org.servanda.reading.Vocabulary.Sort;
import org.servanda.report.Passage;

/** A passage under reading: its words, what classes they belong to, which are names, which stand in quotation marks, which are verbs. */
final class Line {

    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "this", "these", "those", "any", "no",
            "every", "each", "'s", "some", "such", "another");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of",
            "in",
            "on",
            "at",
            "for",
            "with",
            "by",
            "from",
            "to",
            "into",
            "between",
            "among",
            "under",
            "over",
            "against",
            "about",
            "during",
            "through",
            "within",
            "towards",
            "toward",
            "upon",
            "as",
            "without",
            "across",
            "along",
            "near",
            "like",
            "despite",
            "via",
            "per",
            "amid",
            "around",
            "behind",
            "beyond",
            "regarding",
            "concerning",
            "including",
            "throughout");
    private static final Set<String> ADVERBS = Set.of(
            "not",
            "n't",
            "also",
            "never",
            "already",
            "still",
            "always",
            "now",
            "today",
            "again",
            "even",
            "just",
            "soon",
            "then",
            "yet",
            "both",
            "jointly",
            "ever",
            "often",
            "once",
            "further",
            "therefore",
            "thus",
            "hereby",
            "later",
            "recently",
            "only",
            "too",
            "all",
            "each",
            "instead",
            "together",
            "meanwhile",
            "however",
            "yesterday",
            "tomorrow",
            "largely",
            "far");

    /** These are papers where a word such as joint stands close before them. */
    private static final Set<String> STATEMENTS = Set.of(
            "statement",
            "statements",
            "plan",
            "plans",
            "programme",
            "program",
            "programmes",
            "programs",
            "strategy",
            "framework",
            "charter");

    private static final Set<String> QUALIFIERS =
            Set.of("joint", "action", "cooperation", "bilateral", "framework", "strategic", "work", "implementation");
    /** What makes a plan a paper between those who do it. */
    private static final Set<String> ADOPTING = Set.of(
            "adopt",
            "adopted",
            "adopts",
            "adopting",
            "approve",
            "approved",
            "approves",
            "approving",
            "endorse",
            "endorsed",
            "endorses",
            "endorsing",
            "sign",
            "signed",
            "signs",
            "signing",
            "initialled",
            "initialed");

    private static final Set<String> STOPS = Set.of(";", ":", "\"", "“", "”");
    private static final Set<String> POINTERS = Set.of("the", "these", "those", "both", "final", "joint", "same");

    private final String text;
    private final Passage passage;
    private final Word[] words;
    private final int[] sorts;
    private final Name[] names;
    private final boolean[] quoted;
    private final String[] verbs;
    private List<Verb> groups = List.of();
    private List<int[]> dates;
    private List<int[]> amounts;

    Line(String text, Passage passage, List<Word> words) {
        this.text = text;
        this.passage = passage;
        this.words = words.toArray(Word[]::new);
        this.sorts = new int[this.words.length];
        this.names = new Name[this.words.length];
        this.quoted = new boolean[this.words.length];
        this.verbs = new String[this.words.length];
        classify();
        for (int i = 1; i < this.words.length; i++) {
            if (STATEMENTS.contains(low(i)) && !is(i, Sort.PAPER)) {
                for (int k = Math.max(0, i - 3); k < i; k++) {
                    if (QUALIFIERS.contains(low(k))) {
                        sorts[i] |= Sort.PAPER.bit();
                    }
                }
            }
        }
    }

    private void classify() {
        Vocabulary vocabulary = Vocabulary.bundled();
        for (int i = 0; i < words.length; i++) {
            for (Vocabulary.Phrase phrase : vocabulary.phrases(low(i))) {
                String[] wanted = phrase.words();
                int n = 1;
                while (n < wanted.length && i + n < words.length && wanted[n].equals(low(i + n))) {
                    n++;
                }
                if (n == wanted.length) {
                    for (int k = 0; k < n; k++) {
                        sorts[i + k] |= phrase.sort().bit();
                    }
                }
            }
        }
    }

    /**
     * Marks what is a paper only in company: a plan that is adopted or bears a name of its own, and, in a report that speaks of papers, {@code the texts}.
     *
     * @param papers whether the report speaks of papers elsewhere
     */
    void markPapers(boolean papers) {
        for (int i = 0; i < words.length; i++) {
            if (is(i, Sort.PLAN) && !is(i, Sort.PAPER) && (isAdopted(i) || isTitled(i))
                    || is(i, Sort.TEXT) && (papers && isPointedAt(i) || isAdopted(i))) {
                sorts[i] |= Sort.PAPER.bit();
            }
        }
    }

    private boolean isAdopted(int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - 7) && !isMark(i) && !isPreposition(i); i--) {
            boolean agreed =
                    (low(i).equals("on") || low(i).equals("upon")) && low(i - 1).equals("agreed");
            if (agreed || ADOPTING.contains(low(i))) {
                return true;
            }
        }
        for (int i = noun + 1; i < Math.min(words.length, noun + 12) && !STOPS.contains(low(i)); i++) {
            boolean passive = ADOPTING.contains(low(i)) && low(i).endsWith("ed");
            if (passive && Set.of("was", "were", "been", "be").contains(low(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a plan bears a name: {@code the Colombo Plan}. */
    private boolean isTitled(int noun) {
        return !isTitle() && isCapital(noun) && noun > 1 && isCapital(noun - 1);
    }

    private boolean isPointedAt(int noun) {
        if (Set.of("said", "says", "reported", "reports", "wrote", "quoted", "writes")
                .contains(low(noun + 1))) {
            return false;
        }
        for (int i = noun - 1; i >= Math.max(0, noun - 3) && !isMark(i); i--) {
            if (POINTERS.contains(low(i)) || words[i].isNumber() || Details.NUMBERS.contains(low(i))) {
                return true;
            }
        }
        return low(noun).equals("texts") || low(noun).equals("papers");
    }

    int size() {
        return words.length;
    }

    Word word(int i) {
        return words[i];
    }

    /** The word in lower case, empty outside the line. */
    String low(int i) {
        return i >= 0 && i < words.length ? words[i].low() : "";
    }

    Passage passage() {
        return passage;
    }

    boolean isTitle() {
        return passage.kind() == Passage.Kind.TITLE;
    }

    boolean is(int i, Sort sort) {
        return i >= 0 && i < words.length && (sorts[i] & sort.bit()) != 0;
    }

    boolean has(int from, int to, Sort sort) {
        for (int i = from; i < to; i++) {
            if (is(i, sort)) {
                return true;
            }
        }
        return false;
    }

    Name name(int i) {
        return i >= 0 && i < words.length ? names[i] : null;
    }

    /** Whether a name begins here. */
    boolean beginsName(int i) {
        return name(i) != null && name(i) != name(i - 1);
    }

    void setName(int i, Name name) {
        names[i] = name;
        sorts[i] &= ~(Sort.NONSTATE.bit() | Sort.INSIDE.bit() | Sort.GROUP.bit());
    }

    boolean isQuoted(int i) {
        return quoted[i];
    }

    void setQuoted(int i, boolean value) {
        quoted[i] = value;
    }

    /** The lemma where a verb stands here as a verb, else null. */
    String verbAt(int i) {
        return i >= 0 && i < words.length ? verbs[i] : null;
    }

    void setVerb(int i, String lemma) {
        verbs[i] = lemma;
    }

    /** The groups of finite verbs, in order. */
    List<Verb> groups() {
        return groups;
    }

    void setGroups(List<Verb> groups) {
        this.groups = List.copyOf(groups);
    }

    boolean isMark(int i) {
        return i < 0 || i >= words.length || words[i].isMark();
    }

    boolean isCapital(int i) {
        return i >= 0 && i < words.length && words[i].isCapital();
    }

    boolean isDeterminer(int i) {
        return DETERMINERS.contains(low(i));
    }

    boolean isPreposition(int i) {
        return PREPOSITIONS.contains(low(i));
    }

    boolean isAdverb(int i) {
        String low = low(i);
        return ADVERBS.contains(low)
                || low.length() > 4
                        && low.endsWith("ly")
                        && name(i) == null
                        && Vocabulary.bundled().forms(low).isEmpty()
                        && !low.equals("family")
                        && !low.equals("supply")
                        && !low.equals("italy")
                        && !low.equals("assembly");
    }

    boolean isNegation(int i) {
        String low = low(i);
        return low.equals("not")
                || low.equals("n't")
                || low.equals("never")
                || low.equals("cannot")
                || low.equals("neither")
                || low.equals("nor");
    }

    /** Whether one of some words stands between two places. */
    boolean contains(int from, int to, Set<String> lows) {
        for (int i = Math.max(0, from); i < Math.min(to, words.length); i++) {
            if (lows.contains(words[i].low())) {
                return true;
            }
        }
        return false;
    }

    /** Where dates stand, as pairs of UTF-16 indexes into the report's text. */
    List<int[]> dates() {
        if (dates == null) {
            dates = Details.dates(this);
        }
        return dates;
    }

    /** Where amounts stand, as pairs of UTF-16 indexes into the report's text. */
    List<int[]> amounts() {
        if (amounts == null) {
            amounts = Details.amounts(this);
        }
        return amounts;
    }

    boolean hasDate(int from, int to) {
        return within(dates(), from, to);
    }

    boolean hasAmount(int from, int to) {
        return within(amounts(), from, to);
    }

    private boolean within(List<int[]> places, int from, int to) {
        if (from >= to) {
            return false;
        }
        for (int[] place : places) {
            if (place[0] >= words[from].start() && place[1] <= words[to - 1].end()) {
                return true;
            }
        }
        return false;
    }

    /** The words as they stand from one place to before another. */
    String slice(int from, int to) {
        return from >= to ? "" : text.substring(words[from].start(), words[to - 1].end());
    }
}
