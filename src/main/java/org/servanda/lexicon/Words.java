package org.servanda.lexicon;

import java.util.Arrays;

/**
 * Names as paths of words, found in a text without cutting it into strings: every word is looked up by the hash of its characters, and only words
 * that some name holds are followed further.
 */
final class Words {

    /** What stands between two words of a name. */
    private static final int SPACE = 1;

    private static final int HYPHEN = 2;
    private static final int APOSTROPHE = 3;
    private static final int DOT = 4;
    private static final int DOT_SPACE = 5;
    private static final int COMMA_SPACE = 6;
    private static final int AMPERSAND = 7;
    private static final int SLASH = 8;
    private static final int PLUS = 9;
    private static final int APOSTROPHE_SPACE = 10;

    private String[] known = new String[1 << 15];
    private int[] hashes = new int[1 << 15];
    private int[] ids = new int[1 << 15];
    private int count;

    private long[] steps = new long[1 << 17];
    private int[] targets = new int[1 << 17];
    private int stepCount;
    private int nodes = 1;
    private int[] values = new int[1 << 16];

    Words() {
        Arrays.fill(values, -1);
    }

    /**
     * Adds a name; the first value given to a name stays.
     *
     * @return the value that the name has now
     */
    int add(String name, int value) {
        int node = 0;
        int from = nextWord(name, 0);
        int separator = 0;
        while (from < name.length()) {
            int to = wordEnd(name, from);
            node = step(node, separator, intern(name, from, to));
            int next = nextWord(name, to);
            if (next < name.length()) {
                separator = separator(name, to, next);
                if (separator == 0) {
                    throw new IllegalArgumentException("no such name can be found: " + name);
                }
            }
            from = next;
        }
        if (node == 0) {
            throw new IllegalArgumentException("a name without words: " + name);
        }
        if (node >= values.length) {
            int old = values.length;
            values = Arrays.copyOf(values, nodes * 2);
            Arrays.fill(values, old, values.length, -1);
        }
        if (values[node] < 0) {
            values[node] = value;
        }
        return values[node];
    }

    /** Called for the names that begin at a word, longest first, until one is taken. */
    interface Taker {

        /** Whether the name with this value, between these indexes, is taken. */
        boolean take(int value, int start, int end);
    }

    void scan(String text, Taker taker) {
        int[] ends = new int[32];
        int[] found = new int[32];
        int at = nextWord(text, 0);
        while (at < text.length()) {
            int end = wordEnd(text, at);
            int past = end;
            int id = lookUp(text, at, end);
            if (id >= 0) {
                int depth = 0;
                int node = follow(0, 0, id);
                int to = end;
                while (node > 0) {
                    if (node < values.length && values[node] >= 0 && depth < found.length) {
                        found[depth] = values[node];
                        ends[depth++] = to;
                    }
                    int next = nextWord(text, to);
                    if (next >= text.length()) {
                        break;
                    }
                    int separator = separator(text, to, next);
                    if (separator == 0) {
                        break;
                    }
                    int nextEnd = wordEnd(text, next);
                    int nextId = lookUp(text, next, nextEnd);
                    if (nextId < 0) {
                        break;
                    }
                    node = follow(node, separator, nextId);
                    to = nextEnd;
                }
                while (depth-- > 0) {
                    if (taker.take(found[depth], at, ends[depth])) {
                        past = ends[depth];
                        break;
                    }
                }
            }
            at = nextWord(text, past);
        }
    }

    static boolean inWord(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == '´';
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '‐' || c == '‑' || c == '–' || c == '—' || c == '−';
    }

    private static int nextWord(String text, int from) {
        int at = from;
        while (at < text.length() && !inWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && inWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int separator(String text, int from, int to) {
        char first = text.charAt(from);
        if (to - from == 1) {
            if (isHyphen(first)) {
                return HYPHEN;
            }
            if (isApostrophe(first)) {
                return APOSTROPHE;
            }
            if (first == '.') {
                return DOT;
            }
            if (first == '/') {
                return SLASH;
            }
            if (first == '+') {
                return PLUS;
            }
            return isBlank(first) ? SPACE : 0;
        }
        int lines = 0;
        int marks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lines++;
            } else if (!isBlank(c)) {
                marks++;
            }
        }
        if (lines > 1 || marks > 1 || to - from > 12) {
            return 0;
        }
        if (marks == 0) {
            return SPACE;
        }
        if (isApostrophe(first)) {
            return APOSTROPHE_SPACE;
        }
        return switch (first) {
            case '.' -> DOT_SPACE;
            case ',' -> COMMA_SPACE;
            default -> text.substring(from, to).strip().equals("&") ? AMPERSAND : 0;
        };
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    private int lookUp(String text, int from, int to) {
        int hash = hash(text, from, to);
        int mask = known.length - 1;
        for (int slot = (hash ^ hash >>> 15) & mask; known[slot] != null; slot = slot + 1 & mask) {
            if (hashes[slot] == hash
                    && known[slot].length() == to - from
                    && known[slot].regionMatches(0, text, from, to - from)) {
                return ids[slot];
            }
        }
        return -1;
    }

    private int intern(String text, int from, int to) {
        int id = lookUp(text, from, to);
        if (id >= 0) {
            return id;
        }
        if (count * 2 > known.length) {
            throw new IllegalStateException("more than " + count + " words in the lexicons");
        }
        int hash = hash(text, from, to);
        int mask = known.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        while (known[slot] != null) {
            slot = slot + 1 & mask;
        }
        known[slot] = text.substring(from, to);
        hashes[slot] = hash;
        ids[slot] = count;
        return count++;
    }

    private static long key(int node, int separator, int word) {
        return ((long) node << 28 | (long) separator << 24 | word) + 1;
    }

    private int slot(long key) {
        int mask = steps.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (steps[slot] != 0 && steps[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The node reached, 0 for none. */
    private int follow(int node, int separator, int word) {
        int slot = slot(key(node, separator, word));
        return steps[slot] == 0 ? 0 : targets[slot];
    }

    private int step(int node, int separator, int word) {
        long key = key(node, separator, word);
        int slot = slot(key);
        if (steps[slot] == 0) {
            if (++stepCount * 2 > steps.length) {
                throw new IllegalStateException("more than " + stepCount + " steps in the lexicons");
            }
            steps[slot] = key;
            targets[slot] = nodes++;
        }
        return targets[slot];
    }
}
