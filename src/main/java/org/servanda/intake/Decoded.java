package org.servanda.intake;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Bytes as characters. A byte order mark decides; then valid UTF-8; then UTF-16 by its zero bytes; then what was declared; then what the letters
 * themselves suggest (ICU's detector). Line ends become {@code \n} and the mark is dropped; nothing else changes.
 *
 * @param text the characters
 * @param charset name of the encoding used
 * @param lost how many bytes or sequences stand as U+FFFD because they are not of that encoding
 */
record Decoded(String text, String charset, int lost) {

    private static final int SAMPLE = 20_000;

    static Decoded of(byte[] bytes, String declared) {
        return of(bytes, bytes.length, declared);
    }

    /** The first bytes of an input as characters, for a look at what it is; whatever cannot be decoded is replaced. */
    static String head(byte[] bytes, int length) {
        return of(bytes, Math.min(bytes.length, length), null).text;
    }

    /** Whether bytes are no text: zeros outside UTF-16, or many control characters. */
    static boolean looksBinary(byte[] bytes, int length) {
        int end = Math.min(bytes.length, length);
        if (end == 0 || marked(bytes, end) != null || wide(bytes, end) != null) {
            return false;
        }
        int controls = 0;
        for (int i = 0; i < end; i++) {
            int b = bytes[i];
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27) {
                controls++;
            }
        }
        return controls * 50 > end;
    }

    private static Decoded of(byte[] bytes, int length, String declared) {
        Charset marked = marked(bytes, length);
        if (marked != null) {
            String text = new String(bytes, 0, length, marked);
            return decoded(text.startsWith("\ufeff") ? text.substring(1) : text, marked);
        }
        String utf8 = new String(bytes, 0, length, StandardCharsets.UTF_8);
        int lost = lost(utf8);
        if (lost == 0 && utf8.indexOf('\0') < 0 && !escaped(declared)) {
            return decoded(utf8, StandardCharsets.UTF_8);
        }
        Charset wide = wide(bytes, length);
        if (wide != null) {
            return decoded(new String(bytes, 0, length, wide), wide);
        }
        if (lost > 0 && mostlyUtf8(utf8, lost)) {
            return decoded(utf8, StandardCharsets.UTF_8);
        }
        Charset named = named(declared);
        if (named != null && !named.equals(StandardCharsets.UTF_8) && fits(bytes, length, named)) {
            return decoded(new String(bytes, 0, length, named), named);
        }
        Charset guessed = lost == 0 ? StandardCharsets.UTF_8 : guessed(bytes, length);
        return decoded(new String(bytes, 0, length, guessed), guessed);
    }

    private static Decoded decoded(String text, Charset charset) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return new Decoded(lines, charset.name(), lost(lines));
    }

    private static int lost(String text) {
        int lost = 0;
        for (int at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
            lost++;
        }
        return lost;
    }

    private static Charset marked(byte[] bytes, int length) {
        if (length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (length >= 4 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE && bytes[2] == 0 && bytes[3] == 0) {
            return Charset.forName("UTF-32LE");
        }
        if (length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    /** UTF-16 without a mark: the zero bytes of its spaces, line ends and Latin letters all stand on one side. */
    private static Charset wide(byte[] bytes, int length) {
        int end = Math.min(length, SAMPLE) & ~1;
        int[] zeros = new int[2];
        for (int i = 0; i < end; i++) {
            if (bytes[i] == 0) {
                zeros[i & 1]++;
            }
        }
        boolean big = zeros[0] > 0 && zeros[1] == 0;
        boolean little = zeros[1] > 0 && zeros[0] == 0;
        if (end < 8 || !big && !little) {
            return null;
        }
        Charset charset = big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        String text = new String(bytes, 0, end, charset);
        int plain = 0;
        int spaces = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            spaces += Character.isWhitespace(c) ? 1 : 0;
            boolean punctuation = c > 32 && c < 127 || c >= 0x2010 && c <= 0x2030;
            plain += Character.isLetterOrDigit(c) || Character.isWhitespace(c) || punctuation ? 1 : 0;
        }
        return plain * 20 >= text.length() * 19 && spaces * 100 >= text.length() ? charset : null;
    }

    /** Damaged UTF-8, or UTF-8 cut in the middle of a character, still has far more whole characters than broken ones. */
    private static boolean mostlyUtf8(String utf8, int lost) {
        int whole = 0;
        for (int i = 0; i < utf8.length(); i++) {
            char c = utf8.charAt(i);
            if (c >= 0x80 && c != '\ufffd') {
                whole++;
            }
        }
        boolean onlyTheLast = lost == 1 && utf8.endsWith("\ufffd");
        return whole >= 8 * lost || onlyTheLast && whole > 0;
    }

    private static boolean escaped(String declared) {
        return declared != null && declared.toLowerCase(Locale.ROOT).startsWith("iso-2022");
    }

    private static boolean fits(byte[] bytes, int length, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes, 0, length));
            return text.length() > 0;
        } catch (java.nio.charset.CharacterCodingException e) {
            return false;
        }
    }

    /** The encoding of this name, read as browsers read it (WHATWG Encoding Standard): Latin-1 is windows-1252. */
    private static Charset named(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String plain = name.strip().replaceAll("[\"']", "").toLowerCase(Locale.ROOT);
        String browsers = switch (plain) {
            case "iso-8859-1", "latin1", "us-ascii", "ascii", "latin-1" -> "windows-1252";
            case "iso-8859-9" -> "windows-1254";
            case "gb2312", "gbk" -> "GB18030";
            case "shift_jis", "shift-jis", "x-sjis" -> "windows-31j";
            case "ks_c_5601-1987", "euc-kr" -> "x-windows-949";
            default -> plain;
        };
        try {
            return Charset.forName(browsers);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static Charset guessed(byte[] bytes, int length) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(bytes, Math.min(length, SAMPLE)));
        for (CharsetMatch match : detector.detectAll()) {
            String name = match.getName();
            boolean oneByte = name.startsWith("windows-") || name.startsWith("ISO-8859") || name.startsWith("KOI8");
            boolean asian = match.getConfidence() >= 50
                    && (name.startsWith("GB")
                            || name.startsWith("Big5")
                            || name.startsWith("Shift")
                            || name.startsWith("EUC"));
            Charset charset = oneByte || asian ? named(name) : null;
            if (charset != null) {
                return charset;
            }
        }
        return Charset.forName("windows-1252");
    }
}
