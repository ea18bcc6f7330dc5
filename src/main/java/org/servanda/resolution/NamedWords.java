package org.servanda.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.servanda.lexicon.Names;

/** A text as words and names of parties, with what stands between them. Indexes are UTF-16. */
final class NamedWords {

    /**
     * One word, or one whole name of a party.
     *
     * @param end after the word, before a possessive ending
     * @param past after a possessive ending
     * @param lower the word in small letters
     * @param name the name of a party that it is, or null
     */
    record Word(int start, int end, int past, String word, String lower, Names.Name name) {

        boolean isParty() {
            return name != null;
        }

        boolean isPossessive() {
            return past > end;
        }

        boolean isCapital() {
            return Character.isUpperCase(word.codePointAt(0));
        }

        boolean is(String small) {
            return lower.equals(small);
        }
    }

    final String text;
    final List<Word> all = new ArrayList<>();

    NamedWords(String text, List<Names.Name> names) {
        this.text = text;
        int next = 0;
        int at = 0;
        while (at < text.length()) {
            while (next < names.size() && names.get(next).start() < at) {
                next++;
            }
            if (next < names.size() && names.get(next).start() == at) {
                Names.Name name = names.get(next);
                add(at, name.end(), name);
                at = all.get(all.size() - 1).past();
                continue;
            }
            if (!inWord(text.charAt(at))) {
                at++;
                continue;
            }
            int limit = next < names.size() ? names.get(next).start() : text.length();
            int end = at;
            while (end < limit && (inWord(text.charAt(end)) || joins(text, end, limit))) {
                end++;
            }
            int stem = possessiveStem(text, at, end);
            add(at, stem, null);
            at = all.get(all.size() - 1).past();
        }
    }

    private void add(int start, int end, Names.Name name) {
        int past = end;
        if (end < text.length() && isApostrophe(text.charAt(end))) {
            if (end + 1 < text.length()
                    && text.charAt(end + 1) == 's'
                    && (end + 2 == text.length() || !inWord(text.charAt(end + 2)))) {
                past = end + 2;
            } else if (text.charAt(end - 1) == 's' && end + 1 < text.length() && text.charAt(end + 1) == ' ') {
                past = end + 1;
            }
        }
        all.add(new Word(
                start,
                end,
                past,
                text.substring(start, end),
                text.substring(start, end).toLowerCase(Locale.ROOT),
                name));
    }

    private static int possessiveStem(String text, int start, int end) {
        boolean possessive = end - start > 2 && text.charAt(end - 1) == 's' && isApostrophe(text.charAt(end - 2));
        return possessive ? end - 2 : end;
    }

    private static boolean joins(String text, int at, int limit) {
        char c = text.charAt(at);
        return (isApostrophe(c) || c == '-' || c == '‐' || c == '‑') && at + 1 < limit && inWord(text.charAt(at + 1));
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    int size() {
        return all.size();
    }

    Word get(int i) {
        return all.get(i);
    }

    /** What stands between a token and the one before it, without square brackets and quotation marks; a full stop outside the text. */
    String gap(int i) {
        if (i <= 0 || i >= all.size()) {
            return ".";
        }
        StringBuilder gap = new StringBuilder();
        int lines = 0;
        boolean blank = false;
        for (int at = all.get(i - 1).past(); at < all.get(i).start(); at++) {
            char c = text.charAt(at);
            lines += c == '\n' ? 1 : 0;
            if (Character.isWhitespace(c) || c == '\u00a0' || "[]“”\"«»".indexOf(c) >= 0) {
                blank = true;
            } else {
                gap.append(blank ? " " : "").append(c);
                blank = false;
            }
        }
        return lines > 1 ? "." : gap.append(blank ? " " : "").toString();
    }

    /** Whether only blanks stand between a token and the one before it. */
    boolean follows(int i) {
        if (i <= 0 || i >= all.size()) {
            return false;
        }
        int from = all.get(i - 1).past();
        boolean one = all.get(i).start() - from == 1;
        return one && text.charAt(from) == ' ' || !one && gap(i).equals(" ");
    }

    /** The first token that begins at or after an index. */
    int from(int index) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (all.get(middle).start() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
