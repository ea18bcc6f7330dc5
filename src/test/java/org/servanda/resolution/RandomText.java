package org.servanda.resolution;

import java.util.List;
import java.util.Random;

/** Text such as no reporter writes, made of the words that the grammars know. */
final class RandomText {

    private static final List<String> WORDS = List.of(
            "13", "2023", "12th", "1990s", "March", "May", "Sept", ".", ",", "of", "the", "last", "next", "this", "year",
            "years", "month", "weeks", "day", "by", "until", "since", "within", "before", "after", "from", "to", "-", "–",
            "/", "(", ")", "end", "late", "mid", "early", "Monday", "Fri", "and", "a", "half", "two", "dozen", "hundred",
            "million", "bn", "m", "$", "€", "US$", "USD", "%", "per", "cent", "km", "tonnes", "jobs", "agreements",
            "memorandum", "understanding", "MoUs", "third", "over", "about", "at", "least", "up", "0", "00", "99999999999",
            "1,000", "1.5", "1.200.000", "13.03.2023", "2023-03-13", "’", "'s", "ago", "later", "today", "tomorrow",
            "quarter", "first", "second", "Q3", "fiscal", "Iranian", "ending", "between", "for", "in", "past", "same",
            "previous", "decade", "century", "20th", "spring", "winter", "🌍", "é", "\n", "\u00a0", "Ж", "trade", "double",
            "compared", "with", "levels", "one", "twenty", "four", "no", "later", "than", "more", "package", "documents");

    private RandomText() {}

    static String of(Random random) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(14);
        for (int i = 0; i < length; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
            if (random.nextInt(5) > 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }
}
