package org.servanda.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of a text. Plain English is told by its commonest words alone, which needs no model; all else is asked of the OpenNLP
 * language model, loaded on first use.
 */
final class Language {

    /** Undecided, as ISO 639-2 writes it. */
    static final String UNDECIDED = "und";

    private static final int WINDOW = 2000;

    /**
     * The model shares its certainty among 103 languages: a headline gets 0.01 to 0.02 for each of several, a sentence 0.04 to 0.06 for its own
     * and less for its neighbours, a page above 0.1 (seen on our own sentences in 12 languages).
     */
    private static final double LEAST = 0.03;

    private static final double AHEAD = 1.15;

    /** The commonest English function words. Those that other Latin-script languages also have ("in", "is", "as", "at") are left out. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "that", "for", "with", "by", "was", "has", "have", "from", "said", "will", "are",
            "be", "it", "this", "its", "were", "which", "their", "they", "would", "been", "between", "after", "into",
            "other", "also");

    private LanguageDetectorME detector;

    /**
     * ISO 639-1 code (the three-letter code where there is none). A few words in plain Latin letters that could be anything count as English:
     * reading them in vain costs nothing. Others that cannot be told are {@code und}.
     */
    String of(String text) {
        if (plainEnglish(text)) {
            return "en";
        }
        String sample = sample(text);
        if (sample.codePoints().noneMatch(Character::isLetter)) {
            return UNDECIDED;
        }
        String byScript = byScript(sample);
        if (byScript != null) {
            return byScript;
        }
        opennlp.tools.langdetect.Language[] likely = detector().predictLanguages(sample);
        boolean latin = sample.codePoints()
                .filter(Character::isLetter)
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        boolean sure = likely[0].getConfidence() >= LEAST
                && (!latin || likely[0].getConfidence() >= AHEAD * likely[1].getConfidence());
        if (sure) {
            return twoLetters(likely[0].getLang());
        }
        return sample.codePoints().filter(Character::isLetter).allMatch(c -> c < 128) ? "en" : UNDECIDED;
    }

    /** The name of a language in English: {@code Russian}. */
    static String inWords(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }

    /** Whether beginning, middle and end of a text are all surely English. */
    static boolean plainEnglish(String text) {
        int length = text.length();
        if (length <= 3 * WINDOW) {
            return plainEnglish(text, 0, length);
        }
        int middle = (length - WINDOW) / 2;
        return plainEnglish(text, 0, WINDOW)
                && plainEnglish(text, middle, middle + WINDOW)
                && plainEnglish(text, length - WINDOW, length);
    }

    private static boolean plainEnglish(String text, int from, int to) {
        int words = 0;
        int english = 0;
        int foreign = 0;
        Set<String> distinct = new HashSet<>();
        int at = from;
        while (at < to) {
            while (at < to && !Character.isLetter(text.charAt(at))) {
                at++;
            }
            int start = at;
            boolean ascii = true;
            while (at < to && Character.isLetter(text.charAt(at))) {
                ascii &= text.charAt(at) < 128;
                at++;
            }
            if (at > start) {
                words++;
                foreign += ascii ? 0 : 1;
                if (ascii && at - start <= 7) {
                    String word = text.substring(start, at).toLowerCase(Locale.ROOT);
                    if (ENGLISH.contains(word)) {
                        english++;
                        distinct.add(word);
                    }
                }
            }
        }
        return words >= 12
                && distinct.contains("the")
                && distinct.size() >= (words < 40 ? 3 : 5)
                && english * 100 >= words * 16
                && foreign * 100 <= words * 8;
    }

    private static String sample(String text) {
        if (text.length() <= 2 * WINDOW) {
            return text;
        }
        int middle = (text.length() - WINDOW) / 2;
        return text.substring(0, WINDOW) + "\n" + text.substring(middle, middle + WINDOW);
    }

    /** The scripts that one language alone writes, or that the model takes for others in short texts. */
    private static String byScript(String text) {
        int[] letters = new int[4];
        text.codePoints().filter(Character::isLetter).forEach(point -> {
            switch (Character.UnicodeScript.of(point)) {
                case HAN -> letters[0]++;
                case HIRAGANA, KATAKANA -> letters[1]++;
                case HANGUL -> letters[2]++;
                default -> letters[3]++;
            }
        });
        if (letters[3] > letters[0] + letters[1] + letters[2]) {
            return null;
        }
        if (letters[2] > letters[0] + letters[1]) {
            return "ko";
        }
        return letters[1] * 20 > letters[0] ? "ja" : "zh";
    }

    private synchronized LanguageDetectorME detector() {
        if (detector == null) {
            try (InputStream in = Language.class.getResourceAsStream("/langdetect-183.bin")) {
                detector = new LanguageDetectorME(new LanguageDetectorModel(in));
            } catch (IOException e) {
                throw new IllegalStateException(
                        "the language model langdetect-183.bin cannot be read from the class path", e);
            }
        }
        return detector;
    }

    private static String twoLetters(String three) {
        return TwoLetters.OF.getOrDefault(three, three);
    }

    /** ISO 639-3 codes to ISO 639-1; single languages of the model to the group that 639-1 knows. */
    private static final class TwoLetters {
        static final Map<String, String> OF = new HashMap<>();

        static {
            for (String two : Locale.getISOLanguages()) {
                if (two.length() == 2) {
                    OF.put(Locale.of(two).getISO3Language(), two);
                }
            }
            Map.of(
                            "cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "arb", "ar", "zlm", "ms", "swh", "sw",
                            "gug", "gn", "npi", "ne", "plt", "mg")
                    .forEach(OF::put);
            Map.of(
                            "azj", "az", "uzn", "uz", "khk", "mn", "kmr", "ku", "nan", "zh", "ory", "or", "nob", "nb",
                            "als", "sq", "pnb", "pa", "ydd", "yi")
                    .forEach(OF::put);
        }
    }
}
