package org.servanda.encoder;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a text into the pieces of BERT's uncased vocabulary, as the tokenizer of bge-small-en-v1.5 does: white space and punctuation part words, Chinese
 * characters stand alone, control characters are dropped, letters are folded to lower case without accents, and each word is cut greedily into the longest
 * pieces of the vocabulary. Folding serves the lookup only: each piece keeps the code points of the text that it came from, those that were dropped
 * behind it included. Control characters that Unicode counts as white space part words here.
 */
public final class WordPieces {

    private static final String CLS = "[CLS]";
    private static final String SEP = "[SEP]";
    private static final String UNKNOWN = "[UNK]";

    /** Characters beyond which a word is unknown as a whole. */
    private static final int LONGEST_WORD = 100;

    private static final int[] DROPPED = {};
    private static final int[] BLANK = {' '};

    /** Folded characters of Latin, Greek and Cyrillic script, worked out once. */
    private static final int[][] FOLDED = folded(0x600);

    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<String, Integer> continuations = new HashMap<>();
    private final int longestPiece;
    private final int cls;
    private final int sep;
    private final int unknown;

    /** @param vocabulary the pieces in the order of their numbers; {@code ##} begins those that go on with a word */
    public WordPieces(List<String> vocabulary) {
        int longest = 1;
        for (int i = 0; i < vocabulary.size(); i++) {
            String piece = vocabulary.get(i);
            boolean goesOn = piece.startsWith("##") && piece.length() > 2;
            String letters = goesOn ? piece.substring(2) : piece;
            (goesOn ? continuations : beginnings).put(letters, i);
            longest = Math.max(longest, letters.length());
        }
        longestPiece = longest;
        cls = number(CLS);
        sep = number(SEP);
        unknown = number(UNKNOWN);
    }

    private int number(String piece) {
        Integer number = beginnings.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary has no " + piece);
        }
        return number;
    }

    /**
     * The pieces of a text.
     *
     * @param longest where to cut, {@code [CLS]} and {@code [SEP]} included; at least 2
     */
    public Pieces read(String text, int longest) {
        Cutting cutting = new Cutting(longest);
        cutting.cut(text);
        return cutting.pieces();
    }

    /** How many pieces a text has, {@code [CLS]} and {@code [SEP]} aside. */
    public int count(String text) {
        return read(text, Integer.MAX_VALUE).size() - 2;
    }

    private static int[][] folded(int size) {
        int[][] all = new int[size][];
        for (int point = 0; point < size; point++) {
            all[point] = fold(point);
        }
        return all;
    }

    private static int[] foldedOf(int point) {
        return point < FOLDED.length ? FOLDED[point] : fold(point);
    }

    /** What is left of a character: nothing where it is dropped, one blank where it is white space. */
    private static int[] fold(int point) {
        if (isBlank(point)) {
            return BLANK;
        }
        if (point == 0 || point == 0xFFFD || isControl(point)) {
            return DROPPED;
        }
        if (point < 0x80) {
            return new int[] {Character.toLowerCase(point)};
        }
        return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(Character::toLowerCase)
                .toArray();
    }

    private static boolean isBlank(int point) {
        return Character.isSpaceChar(point)
                || point >= 0x09 && point <= 0x0D
                || point >= 0x1C && point <= 0x1F
                || point == 0x85;
    }

    private static boolean isControl(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** Punctuation and Chinese characters are words of their own. */
    private static boolean standsAlone(int point) {
        if (point < 0x80) {
            return point >= 33 && point <= 47
                    || point >= 58 && point <= 64
                    || point >= 91 && point <= 96
                    || point >= 123 && point <= 126;
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> isChinese(point);
        };
    }

    private static boolean isChinese(int point) {
        return point >= 0x4E00 && point <= 0x9FFF
                || point >= 0x3400 && point <= 0x4DBF
                || point >= 0x20000 && point <= 0x2A6DF
                || point >= 0x2A700 && point <= 0x2B73F
                || point >= 0x2B740 && point <= 0x2B81F
                || point >= 0x2B920 && point <= 0x2CEAF
                || point >= 0xF900 && point <= 0xFAFF
                || point >= 0x2F800 && point <= 0x2FA1F;
    }

    /** One text being cut. */
    private final class Cutting {

        private final int most;
        private int[] ids = new int[64];
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int size;

        /** The word at hand: folded characters, and the code points that each UTF-16 unit of them came from. */
        private final StringBuilder word = new StringBuilder();

        private int[] from = new int[32];
        private int[] to = new int[32];
        private int characters;

        Cutting(int longest) {
            most = longest - 2;
            size = 1;
            ids[0] = cls;
        }

        void cut(String text) {
            int at = 0;
            for (int index = 0; index < text.length() && size <= most; at++) {
                int point = text.codePointAt(index);
                index += Character.charCount(point);
                int[] folded = foldedOf(point);
                if (folded.length == 0 && !word.isEmpty()) {
                    to[word.length() - 1] = at + 1;
                }
                boolean alone = folded.length > 0 && standsAlone(point);
                for (int character : folded) {
                    if (character == ' ') {
                        endWord();
                    } else if (alone || standsAlone(character)) {
                        endWord();
                        add(character, at);
                        endWord();
                    } else {
                        add(character, at);
                    }
                }
            }
            endWord();
        }

        private void add(int character, int at) {
            if (word.length() + 2 > from.length) {
                from = Arrays.copyOf(from, 2 * from.length);
                to = Arrays.copyOf(to, 2 * to.length);
            }
            int first = word.length();
            word.appendCodePoint(character);
            for (int i = first; i < word.length(); i++) {
                from[i] = at;
                to[i] = at + 1;
            }
            characters++;
        }

        private void endWord() {
            if (!word.isEmpty()) {
                int before = size;
                if (characters > LONGEST_WORD || !cutWord()) {
                    size = before;
                    addPiece(unknown, 0, word.length());
                }
                word.setLength(0);
                characters = 0;
            }
        }

        /** Adds the word's pieces; false where some part of it is in no piece. */
        private boolean cutWord() {
            int start = 0;
            while (start < word.length()) {
                Map<String, Integer> pieces = start == 0 ? beginnings : continuations;
                int end = Math.min(word.length(), start + longestPiece);
                Integer number = null;
                while (end > start) {
                    number = pieces.get(word.substring(start, end));
                    if (number != null) {
                        break;
                    }
                    end--;
                }
                if (number == null) {
                    return false;
                }
                addPiece(number, start, end);
                start = end;
            }
            return true;
        }

        private void addPiece(int id, int start, int end) {
            if (size + 1 >= ids.length) {
                ids = Arrays.copyOf(ids, 2 * ids.length);
                starts = Arrays.copyOf(starts, 2 * starts.length);
                ends = Arrays.copyOf(ends, 2 * ends.length);
            }
            ids[size] = id;
            starts[size] = from[start];
            ends[size] = to[end - 1];
            size++;
        }

        Pieces pieces() {
            int kept = Math.min(size, most + 1);
            ids[kept] = sep;
            starts[kept] = 0;
            ends[kept] = 0;
            return new Pieces(
                    Arrays.copyOf(ids, kept + 1), Arrays.copyOf(starts, kept + 1), Arrays.copyOf(ends, kept + 1));
        }
    }
}
