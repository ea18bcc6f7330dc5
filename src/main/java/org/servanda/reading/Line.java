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
            Set.of("joint", "action", "cooperation", "bilateral", "framework", "strategic", "work");

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
