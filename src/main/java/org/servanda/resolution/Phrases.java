package org.servanda.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases of one or more words, each with what it stands for; the longest is found first. */
final class Phrases<T> {

    private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();

    private record Entry<T>(List<String> words, boolean asWritten, T value) {}

    /**
     * A phrase that was found.
     *
     * @param next index of the token after it
     */
    record Match<T>(T value, int next) {}

    /** @param asWritten whether capitals must agree */
    void add(String phrase, boolean asWritten, T value) {
        List<String> words = new ArrayList<>();
        for (Token token : Token.of(phrase)) {
            words.add(asWritten ? token.text() : token.key());
        }
        List<Entry<T>> entries = byFirstWord.computeIfAbsent(
                words.getFirst().toLowerCase(java.util.Locale.ROOT), w -> new ArrayList<>());
        entries.add(new Entry<>(words, asWritten, value));
        entries.sort(
                (one, two) -> Integer.compare(two.words().size(), one.words().size()));
    }

    /** The longest phrase that begins at a token, or null. */
    Match<T> at(Tokens tokens, int at) {
        for (Entry<T> entry : byFirstWord.getOrDefault(tokens.get(at).key(), List.of())) {
            if (stands(entry, tokens, at)) {
                return new Match<>(entry.value(), at + entry.words().size());
            }
        }
        return null;
    }

    private boolean stands(Entry<T> entry, Tokens tokens, int at) {
        for (int i = 0; i < entry.words().size(); i++) {
            Token token = tokens.get(at + i);
            if (!(entry.asWritten() ? token.text() : token.key())
                    .equals(entry.words().get(i))) {
                return false;
            }
        }
        return true;
    }
}
