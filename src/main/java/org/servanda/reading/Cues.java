package org.servanda.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The patterns of {@code cues.tsv}, and where they stand in a line. */
final class Cues {

    /** Classes of {@code cues.tsv}. */
    enum Sort {
        SAY,
        OPINE,
        COMMIT,
        INTEND,
        ASPIRE,
        MUST,
        CAN,
        PROPOSE,
        CALL,
        VISIT,
        VISIT_NOUN,
        MEETING,
        MEETING_NOUN,
        SIGNING,
        SIGNING_NOUN,
        RATIFICATION,
        RATIFICATION_NOUN,
        ANNOUNCEMENT,
        ANNOUNCEMENT_NOUN,
        PAPERWORK,
        TERM,
        FORCE,
        POSITION,
        DONE
    }

    /**
     * A cue as it stands in a line.
     *
     * @param from index of its first word
     * @param to index after its last
     * @param lemma of its first word, where that is a verb
     * @param value third column of the table
     */
    record Hit(Sort sort, int from, int to, String lemma, String value) {}

    private record Element(String[] words, String lemma, boolean optional, boolean gap, boolean article) {}

    private record Pattern(Sort sort, List<Element> elements, String value) {}

    private static final Cues BUNDLED = new Cues();

    private final Map<String, List<Pattern>> byWord = new HashMap<>();
    private final Map<String, List<Pattern>> byLemma = new HashMap<>();

    private Cues() {
        for (String[] row : Vocabulary.rows("cues.tsv")) {
            Sort sort = Sort.valueOf(row[0].toUpperCase(Locale.ROOT).replace('-', '_'));
            List<Element> elements = new ArrayList<>();
            for (String word : row[1].strip().split(" ")) {
                elements.add(element(word));
            }
            Pattern pattern = new Pattern(sort, List.copyOf(elements), row.length > 2 ? row[2].strip() : "");
            Element first = elements.get(0);
            if (first.lemma() != null) {
                byLemma.computeIfAbsent(first.lemma(), l -> new ArrayList<>()).add(pattern);
            } else {
                for (String word : first.words()) {
                    byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(pattern);
                }
            }
        }
    }

    static Cues bundled() {
        return BUNDLED;
    }

    private static Element element(String word) {
        if (word.equals("*")) {
            return new Element(null, null, false, true, false);
        }
        if (word.equals("^")) {
            return new Element(null, null, true, false, true);
        }
        if (word.startsWith("<")) {
            return new Element(null, word.substring(1, word.length() - 1), false, false, false);
        }
        boolean optional = word.endsWith("?");
        String plain = optional ? word.substring(0, word.length() - 1) : word;
        return new Element(plain.split("\\|"), null, optional, false, false);
    }

    /** Every cue of a line in order of place, the longest of each class first. */
    List<Hit> find(Line line) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            String low = line.low(i);
            for (Pattern pattern : byWord.getOrDefault(low, List.of())) {
                add(pattern, line, i, null, hits);
            }
            String lemma = line.verbAt(i);
            if (lemma != null) {
                for (Pattern pattern : byLemma.getOrDefault(lemma, List.of())) {
                    add(pattern, line, i, lemma, hits);
                }
            }
        }
        hits.sort(Comparator.comparingInt(Hit::from).thenComparing(Hit::sort).thenComparingInt(h -> -h.to()));
        return hits;
    }

    private static void add(Pattern pattern, Line line, int at, String lemma, List<Hit> hits) {
        int end = match(pattern.elements(), 1, line, at + 1);
        if (end > 0) {
            hits.add(new Hit(pattern.sort(), at, end, lemma, pattern.value()));
        }
    }

    private static int match(List<Element> elements, int index, Line line, int at) {
        if (index == elements.size()) {
            return at;
        }
        Element element = elements.get(index);
        if (element.gap()) {
            for (int skip = 0; skip <= 3 && at + skip <= line.size(); skip++) {
                if (skip > 0 && line.word(at + skip - 1).isMark()) {
                    return -1;
                }
                int end = match(elements, index + 1, line, at + skip);
                if (end > 0) {
                    return end;
                }
            }
            return -1;
        }
        int here = at;
        while (here < line.size() && line.isAdverb(here) && !matches(element, line, here)) {
            here++;
        }
        if (here < line.size() && matches(element, line, here)) {
            int end = match(elements, index + 1, line, here + 1);
            if (end > 0) {
                return end;
            }
        }
        return element.optional() ? match(elements, index + 1, line, at) : -1;
    }

    private static boolean matches(Element element, Line line, int at) {
        if (element.article()) {
            return line.isDeterminer(at);
        }
        if (element.lemma() != null) {
            return element.lemma().equals(line.verbAt(at));
        }
        String low = line.low(at);
        for (String word : element.words()) {
            if (word.equals(low)) {
                return true;
            }
        }
        return false;
    }
}
