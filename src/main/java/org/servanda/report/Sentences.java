package org.servanda.report;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Breaks a paragraph into sentences: ICU's rules (UAX 29), mended where English news writes a full stop that ends nothing. */
final class Sentences {

    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "sgt", "adm", "brig", "st", "sen",
            "rep", "gov", "hon", "amb", "rev", "pres", "no", "nos", "art", "vs", "cf", "approx", "ca", "e.g", "i.e",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mt", "ft", "fig",
            "vol", "p", "pp", "sec", "para", "messrs");

    /** These end a sentence only where a word follows that begins one. */
    private static final Set<String> UNITS = Set.of(
            "bn", "mln", "mn", "bln", "tn", "m", "km", "kg", "co", "corp", "inc", "ltd", "jr", "sr", "a.m", "p.m",
            "etc", "u.s", "u.k", "u.n", "e.u", "u.s.s.r", "u.a.e", "d.c", "p.r.c", "dept", "min", "govt");

    private static final Pattern OPENER = Pattern.compile(
            "(?:[\"“‘'(\\[]*)(?:The|A|An|In|On|At|It|Its|He|She|They|We|I|This|That|These|Those|But|And|However|Both|After|Before|According|Under|During|"
                    + "For|From|As|His|Her|Their|Our|If|When|While|With|To|By|Since|Such|There|No|Not|Some|Many|Also|Earlier|Last|Next)\\b.*",
            Pattern.DOTALL);

    private Sentences() {}

    /** @param start UTF-16 index of the first character
     *  @param end after the last */
    record Sentence(int start, int end) {}

    static List<Sentence> of(String text, int start, int end) {
        String paragraph =
                text.substring(start, end).replace('\n', ' ').replace('\r', ' ').replace('\u2028', ' ');
        BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ENGLISH);
        breaks.setText(paragraph);
        List<Sentence> sentences = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (to < paragraph.length() && !isEnd(paragraph, from, to)) {
                continue;
            }
            add(paragraph, from, to, start, sentences);
            from = to;
        }
        if (from < paragraph.length()) {
            add(paragraph, from, paragraph.length(), start, sentences);
        }
        return sentences;
    }

    private static void add(String paragraph, int from, int to, int shift, List<Sentence> sentences) {
        int start = from;
        int end = to;
        while (start < end && Paragraphs.isSpace(paragraph.charAt(start))) {
            start++;
        }
        while (end > start && Paragraphs.isSpace(paragraph.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Sentence(start + shift, end + shift));
        }
    }

    private static boolean isEnd(String paragraph, int from, int to) {
        int end = to;
        while (end > from && Paragraphs.isSpace(paragraph.charAt(end - 1))) {
            end--;
        }
        if (Character.isLowerCase(paragraph.codePointAt(to))) {
            return false;
        }
        if (end == from || paragraph.charAt(end - 1) != '.') {
            return end == from || "\"'”’»)]!?…".indexOf(paragraph.charAt(end - 1)) >= 0 || to == end;
        }
        int word = end - 1;
        while (word > from && isWordPart(paragraph.charAt(word - 1))) {
            word--;
        }
        String before = paragraph.substring(word, end - 1);
        String low = before.toLowerCase(java.util.Locale.ROOT);
        if (TITLES.contains(low) && !(low.equals("no") && word > from && !followsNumber(paragraph, to))) {
            return false;
        }
        boolean initial = before.length() == 1 && Character.isUpperCase(before.charAt(0));
        boolean dotted = before.indexOf('.') > 0 && before.length() <= 6;
        if (initial || dotted || UNITS.contains(low)) {
            return OPENER.matcher(paragraph.substring(to, Math.min(paragraph.length(), to + 24)))
                            .matches()
                    && !(initial && !low.equals("i"));
        }
        return true;
    }

    private static boolean followsNumber(String paragraph, int at) {
        return at < paragraph.length() && Character.isDigit(paragraph.charAt(at));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }
}
