package org.servanda.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The verbs and classes of words of {@code verbs.tsv} and {@code words.tsv}, loaded once. */
final class Vocabulary {

    static final int BASE = 1;
    static final int S = 2;
    static final int ED = 4;
    static final int EN = 8;
    static final int ING = 16;

    /** Classes of {@code words.tsv}. */
    enum Sort {
        TITLE,
        GROUP,
        NONSTATE,
        INSIDE,
        DIPLOMACY,
        OFFICE,
        PAPER,
        PLAN,
        TEXT,
        VAGUE_VERB,
        VAGUE_NOUN,
        FIELD,
        SPECULATION,
        AGENCY,
        MONTH,
        DAY,
        FUTURE,
        BYGONE,
        SUBORDINATOR;

        int bit() {
            return 1 << ordinal();
        }
    }

    /** One reading of a form.
     * @param forms which of {@link #BASE} to {@link #ING} it may be
     * @param noun whether base and -s form are as often a noun */
    record Form(String lemma, int forms, boolean noun) {}

    record Phrase(String[] words, Sort sort) {}

    private static final Vocabulary BUNDLED = new Vocabulary();

    private final Map<String, List<Form>> forms = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    private Vocabulary() {
        for (String[] row : rows("verbs.tsv")) {
            addVerb(row);
        }
        for (String[] row : rows("words.tsv")) {
            Sort sort = Sort.valueOf(row[0].toUpperCase(Locale.ROOT).replace('-', '_'));
            for (String entry : row[1].split(",")) {
                List<Word> words = Word.of(entry.strip(), 0, entry.strip().length());
                String[] lows = words.stream().map(Word::low).toArray(String[]::new);
                phrases.computeIfAbsent(lows[0], w -> new ArrayList<>()).add(new Phrase(lows, sort));
            }
        }
    }

    static Vocabulary bundled() {
        return BUNDLED;
    }

    /** The readings of a form, empty where it is no known verb. */
    List<Form> forms(String low) {
        return forms.getOrDefault(low, List.of());
    }

    List<Phrase> phrases(String low) {
        return phrases.getOrDefault(low, List.of());
    }

    /** The rows of one of this package's tables, without comments and empty lines. */
    static List<String[]> rows(String file) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the table " + file + " is missing from the program");
            }
            List<String[]> rows = new ArrayList<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(line.split("\t", -1));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException("the table " + file + " could not be read", e);
        }
    }

    private void addVerb(String[] row) {
        String lemma = row[0].strip();
        String past = row.length > 1 ? row[1].strip() : "";
        String participle = row.length > 2 ? row[2].strip() : "";
        boolean noun = row.length > 3 && row[3].strip().equals("n");
        if (lemma.equals("be")) {
            for (String form : List.of("is", "are", "am", "'re", "'m")) {
                add(form, "be", S, false);
            }
            for (String form : List.of("was", "were")) {
                add(form, "be", ED, false);
            }
            add("be", "be", BASE, false);
            add("been", "be", EN, false);
            add("being", "be", ING, false);
            return;
        }
        add(lemma, lemma, BASE, noun);
        add(lemma.equals("have") ? "has" : third(lemma), lemma, S, noun);
        add(gerund(lemma), lemma, ING, false);
        if (past.isEmpty()) {
            for (String form : regular(lemma)) {
                add(form, lemma, ED | EN, false);
            }
        } else {
            add(past, lemma, ED, false);
            add(participle, lemma, EN, false);
        }
    }

    private void add(String form, String lemma, int bits, boolean noun) {
        List<Form> known = forms.computeIfAbsent(form, f -> new ArrayList<>(2));
        for (int i = 0; i < known.size(); i++) {
            Form other = known.get(i);
            if (other.lemma().equals(lemma)) {
                known.set(i, new Form(lemma, other.forms() | bits, other.noun() || noun));
                return;
            }
        }
        known.add(new Form(lemma, bits, noun));
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static String third(String lemma) {
        char last = lemma.charAt(lemma.length() - 1);
        if (last == 'y' && !isVowel(lemma.charAt(lemma.length() - 2))) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        return lemma.matches(".*(s|x|z|ch|sh|o)") ? lemma + "es" : lemma + "s";
    }

    private static String gerund(String lemma) {
        if (lemma.endsWith("ie")) {
            return lemma.substring(0, lemma.length() - 2) + "ying";
        }
        if (lemma.endsWith("e") && !lemma.endsWith("ee")) {
            return lemma.substring(0, lemma.length() - 1) + "ing";
        }
        return (doubles(lemma) ? lemma + lemma.charAt(lemma.length() - 1) : lemma) + "ing";
    }

    private static List<String> regular(String lemma) {
        if (lemma.endsWith("e")) {
            return List.of(lemma + "d");
        }
        if (lemma.endsWith("y") && !isVowel(lemma.charAt(lemma.length() - 2))) {
            return List.of(lemma.substring(0, lemma.length() - 1) + "ied");
        }
        if (doubles(lemma)) {
            return List.of(lemma + lemma.charAt(lemma.length() - 1) + "ed", lemma + "ed");
        }
        return List.of(lemma + "ed");
    }

    /** Whether the last consonant is written twice: after one stressed vowel. */
    private static boolean doubles(String lemma) {
        int n = lemma.length();
        boolean pattern = n >= 3
                && !isVowel(lemma.charAt(n - 1))
                && "wxyh".indexOf(lemma.charAt(n - 1)) < 0
                && isVowel(lemma.charAt(n - 2))
                && !isVowel(lemma.charAt(n - 3));
        boolean oneSyllable = lemma.replaceAll("[^aeiou]+", "").length() == 1;
        return pattern
                && (oneSyllable
                        || lemma.matches(
                                "(initial|commit|refer|defer|occur|confer|expel|transfer|submit|permit|cancel|signal|total|travel|embed|prefer|admit)"));
    }
}
