package org.servanda.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.servanda.pact.Topics;

/**
 * Tells the areas of a passage: topics of the Comparative Agendas Project (<a href="https://www.comparativeagendas.net">comparativeagendas.net</a>),
 * by the customs of {@code docs/spec/areas.md}. The terms are in {@code areas.tsv}.
 */
final class Areas {

    /** Takes away words that only look like a topic: {@code media reports}, {@code Ivory Coast}. */
    private static final String NONE = "none";

    private static final List<String> BETWEEN_STATES = List.of(
            "relations",
            "relationship",
            "ties",
            "cooperation",
            "co operation",
            "collaboration",
            "partnership",
            "dialogue",
            "bilateral",
            "contacts",
            "neighbours",
            "neighbors",
            "implement",
            "implemented",
            "implementing",
            "implementation",
            "invite",
            "invited",
            "invites",
            "invitation",
            "visit",
            "visits",
            "neighbourly",
            "neighborly",
            "alliance");

    private static final Areas BUNDLED = new Areas();

    private final Map<String, List<Term>> byFirstWord = new HashMap<>();
    private final Map<String, String> byStem = new HashMap<>();
    private int longestStem;

    private Areas() {
        for (String[] row : Lines.of("areas.tsv", 2)) {
            if (!row[1].equals(NONE) && !Topics.ALL.contains(row[1])) {
                throw new IllegalStateException("areas.tsv names an unknown topic: " + row[1]);
            }
            add(row[0], row[1]);
        }
        for (List<Term> terms : byFirstWord.values()) {
            terms.sort((one, two) ->
                    Integer.compare(two.words().size(), one.words().size()));
        }
    }

    /** @param words keys in lower case, or as written where the term has capitals */
    private record Term(List<String> words, boolean isStem, boolean hasCapitals, String topic) {}

    /** Words that gave a topic; UTF-16 indexes. */
    record Found(int start, int end, String topic) {}

    private void add(String text, String topic) {
        boolean isStem = text.endsWith("*");
        String plain = isStem ? text.substring(0, text.length() - 1) : text;
        boolean hasCapitals = plain.chars().anyMatch(Character::isUpperCase);
        List<String> words = new ArrayList<>();
        for (Token token : wordsOf(plain)) {
            words.add(hasCapitals ? token.text() : token.key());
        }
        if (isStem && words.size() == 1) {
            byStem.put(words.getFirst(), topic);
            longestStem = Math.max(longestStem, words.getFirst().length());
            return;
        }
        Term term = new Term(words, isStem, hasCapitals, topic);
        byFirstWord
                .computeIfAbsent(words.getFirst().toLowerCase(java.util.Locale.ROOT), first -> new ArrayList<>())
                .add(term);
        if (words.size() == 1) {
            for (String plural : pluralsOf(words.getFirst())) {
                byFirstWord
                        .computeIfAbsent(plural, first -> new ArrayList<>())
                        .add(new Term(List.of(plural), false, hasCapitals, topic));
            }
        }
    }

    private static List<String> pluralsOf(String word) {
        if (word.endsWith("y")) {
            return List.of(word.substring(0, word.length() - 1) + "ies", word + "s");
        }
        return List.of(word + "s", word + "es");
    }

    /** Tokens without the hyphens that join words. */
    private static List<Token> wordsOf(String text) {
        List<Token> words = new ArrayList<>();
        List<Token> tokens = Token.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean joins = token.isDash()
                    && token.glued()
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).glued();
            if (!joins) {
                words.add(token);
            }
        }
        return words;
    }

    /** The topics of a passage, sorted; wording about relations between states alone gives International Affairs, anything else nothing. */
    static List<String> of(String passage) {
        TreeSet<String> topics = new TreeSet<>();
        for (Found found : find(passage)) {
            topics.add(found.topic());
        }
        if (topics.isEmpty() && speaksOfRelations(passage)) {
            topics.add("International Affairs");
        }
        return List.copyOf(topics);
    }

    /** The words that give topics, the longest at each place, in order. */
    static List<Found> find(String passage) {
        List<Token> words = wordsOf(passage);
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Term term = BUNDLED.termAt(words, at);
            if (term == null) {
                at++;
                continue;
            }
            int next = at + term.words().size();
            if (!term.topic().equals(NONE)) {
                found.add(new Found(words.get(at).start(), words.get(next - 1).end(), term.topic()));
            }
            at = next;
        }
        return found;
    }

    private Term termAt(List<Token> words, int at) {
        for (Term term : byFirstWord.getOrDefault(words.get(at).key(), List.of())) {
            if (stands(term, words, at)) {
                return term;
            }
        }
        String word = words.get(at).key();
        for (int length = Math.min(longestStem, word.length()); length > 2; length--) {
            String topic = byStem.get(word.substring(0, length));
            if (topic != null) {
                return new Term(List.of(word), true, false, topic);
            }
        }
        return null;
    }

    private static boolean stands(Term term, List<Token> words, int at) {
        int size = term.words().size();
        if (at + size > words.size()) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            Token token = words.get(at + i);
            String word = term.hasCapitals() ? token.text() : token.key();
            String wanted = term.words().get(i);
            boolean isLast = i == size - 1;
            boolean fits = word.equals(wanted)
                    || isLast && term.isStem() && word.startsWith(wanted)
                    || isLast && size > 1 && pluralsOf(wanted).contains(word);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean speaksOfRelations(String passage) {
        for (Token token : wordsOf(passage)) {
            if (BETWEEN_STATES.contains(token.key())) {
                return true;
            }
        }
        return false;
    }
}
