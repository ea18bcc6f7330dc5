package org.servanda.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/** What two passages share in words: content words cut to their stems, compared by cosine. */
public final class Wording {

    /** Words that any passage about states may hold and that tell none from another. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "but", "as",
            "that", "this", "these", "those", "it", "its", "they", "their", "them", "he", "his", "him", "she", "her",
            "we", "our", "us", "i", "my", "you", "your", "is", "are", "was", "were", "be", "been", "being", "has",
            "have", "had", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "do", "does",
            "did", "not", "no", "also", "both", "all", "other", "which", "who", "whose", "than", "then", "so", "into",
            "between", "among", "during", "after", "before", "said", "says", "mr", "mrs", "ms", "dr");

    private Wording() {}

    /** Stem → how often, for a passage's content words. */
    public static TreeMap<String, Integer> stems(String passage) {
        TreeMap<String, Integer> stems = new TreeMap<>();
        for (String word : words(passage)) {
            if (!EMPTY_WORDS.contains(word)) {
                stems.merge(stem(word), 1, Integer::sum);
            }
        }
        return stems;
    }

    /** 0 where nothing is shared, 1 where all content words are the same. */
    public static double cosine(TreeMap<String, Integer> a, TreeMap<String, Integer> b) {
        double dot = 0;
        for (var entry : a.entrySet()) {
            dot += entry.getValue() * (double) b.getOrDefault(entry.getKey(), 0);
        }
        return dot == 0 ? 0 : dot / (length(a) * length(b));
    }

    /** Lower-case words without accents; apostrophes end a word. */
    public static List<String> words(String passage) {
        String plain = Normalizer.normalize(passage, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]s\\b", "")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : plain.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Cuts the commonest endings of English nouns and verbs; enough to bring {@code agreed}, {@code agrees} and {@code agreements} together. */
    private static String stem(String word) {
        String stem = word;
        for (String ending : List.of(
                "ments", "ment", "ations", "ation", "ings", "ing", "ies", "ied", "ers", "ed", "es", "s", "e", "y")) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= 4) {
                return stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem;
    }

    private static double length(TreeMap<String, Integer> stems) {
        double sum = 0;
        for (int count : stems.values()) {
            sum += count * (double) count;
        }
        return Math.sqrt(sum);
    }
}
