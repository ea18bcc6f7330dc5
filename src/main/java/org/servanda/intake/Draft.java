package org.servanda.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.servanda.problem.Problem;

/**
 * What a parser found in one record: a report without its identity and language. Every field but text and notes may be null.
 *
 * @param trouble why this is not the whole record, or null
 */
record Draft(
        String url,
        String outlet,
        String title,
        String published,
        String publishedBasis,
        String modified,
        String text,
        List<String> notes,
        Problem trouble) {

    static Draft ofText(String text) {
        return new Draft(null, null, null, null, null, null, text, List.of(), null);
    }

    Draft withNote(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Draft(url, outlet, title, published, publishedBasis, modified, text, more, trouble);
    }

    /** The same with a trouble; the first trouble stays. */
    Draft withTrouble(Problem problem) {
        Problem kept = trouble == null ? problem : trouble;
        return new Draft(url, outlet, title, published, publishedBasis, modified, text, notes, kept);
    }

    Draft withUrl(String address) {
        return new Draft(address, outlet, title, published, publishedBasis, modified, text, notes, trouble);
    }

    Draft withOutlet(String name) {
        return new Draft(url, name, title, published, publishedBasis, modified, text, notes, trouble);
    }

    Draft withPublished(String day, String basis) {
        return new Draft(url, outlet, title, day, basis, modified, text, notes, trouble);
    }

    /** The same text up to the limit, with the trouble that says where it was cut; itself where it fits. */
    Draft within(int textBytes, String source) {
        int end = endWithin(text, textBytes);
        if (end == text.length()) {
            return this;
        }
        String kept = text.substring(0, end);
        Problem cut = Problem.input(
                "Read only part of " + source,
                String.format(
                        Locale.ROOT,
                        "its text is longer than %s and was cut after %,d characters, in line %,d",
                        IntakeLimits.inWords(textBytes),
                        kept.codePointCount(0, kept.length()),
                        kept.lines().count()),
                "Split it into smaller files and read those");
        return new Draft(url, outlet, title, published, publishedBasis, modified, kept, notes, null).withTrouble(cut);
    }

    /** The UTF-16 index up to which a text fits into so many bytes of UTF-8: its length, or the end of a line or word before the limit. */
    private static int endWithin(String text, int textBytes) {
        if (text.length() <= textBytes / 3) {
            return text.length();
        }
        int end = 0;
        long bytes = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (bytes > textBytes) {
                break;
            }
            end += Character.charCount(point);
        }
        if (end == text.length()) {
            return end;
        }
        for (int back = end; back > end - 1000 && back > 0; back--) {
            if (Character.isWhitespace(text.charAt(back - 1))) {
                return back;
            }
        }
        return end;
    }
}
