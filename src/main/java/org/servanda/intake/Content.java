package org.servanda.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What an input is, told from its bytes first and from its name only where they leave it open. */
enum Content {
    TEXT("text/plain"),
    HTML("text/html"),
    PDF("application/pdf"),
    MAIL("message/rfc822"),
    FEED("application/atom+xml"),
    ARCHIVE("application/warc"),
    /** Something known that is no report, or nothing known. */
    OTHER("application/octet-stream");

    /** As many bytes as telling what an input is needs at most. */
    static final int HEAD = 4096;

    private static final Set<String> TEXT_NAMES = Set.of("txt", "text", "md", "asc");
    private static final Set<String> HTML_NAMES = Set.of("html", "htm", "xhtml", "shtml");
    private static final Set<String> FEED_NAMES = Set.of("xml", "rss", "atom", "rdf");
    private static final Set<String> OTHER_READ_NAMES = Set.of("pdf", "eml", "warc", "warc.gz");

    private static final Pattern ROOT = Pattern.compile(
            "\\A\\s*(?:<\\?xml[^>]*\\?>\\s*)?(?:<\\?[^>]*\\?>\\s*|<!--.*?-->\\s*|<!doctype[^>\\[]*(?:\\[.*?\\]\\s*)?>\\s*)*<([a-z][\\w:.-]*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("<!doctype\\s+html|<html[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile(
            "<(?:head|body|div|p|article|h1|title|meta|span|br|table)[\\s>/]", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL_FIELD = Pattern.compile(
            "^(from|to|cc|subject|date|message-id|mime-version|received|return-path|delivered-to|reply-to|content-type|dkim-signature|"
                    + "x-[\\w-]+|arc-[\\w-]+|list-[\\w-]+|authentication-results|content-transfer-encoding|sender)\\s*:",
            Pattern.CASE_INSENSITIVE);

    private final String mediaType;

    Content(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * What these bytes are.
     *
     * @param bytes the input, or at least its first 4,096 bytes
     * @param name file name, or the last part of a URL's path
     * @param declared media type that a server declared, or null
     */
    static Content of(byte[] bytes, String name, String declared) {
        String head = head(bytes);
        if (head.startsWith("WARC/") || gzipped(bytes) && unzippedHead(bytes).startsWith("WARC/")) {
            return ARCHIVE;
        }
        String ending = ending(name);
        int pdf = head.substring(0, Math.min(head.length(), 1024)).indexOf("%PDF-");
        if (pdf >= 0 && (pdf < 16 || ending.equals("pdf"))) {
            return PDF;
        }
        if (foreign(bytes) != null) {
            return OTHER;
        }
        String words = Decoded.head(bytes, HEAD);
        Matcher root = ROOT.matcher(words);
        if (root.find()) {
            String element = root.group(1).toLowerCase(Locale.ROOT);
            if (List.of("rss", "feed", "rdf:rdf", "entry").contains(element)) {
                return FEED;
            }
            if (element.equals("html") || PAGE.matcher(words).find()) {
                return HTML;
            }
        }
        if (words.stripLeading().startsWith("<?xml")) {
            return OTHER;
        }
        boolean namedPage = HTML_NAMES.contains(ending) || declared != null && declared.contains("html");
        if (namedPage && TAG.matcher(words).find()
                || PAGE.matcher(words.stripLeading()).lookingAt()) {
            return HTML;
        }
        boolean namedLetter = ending.equals("eml") || "message/rfc822".equals(declared);
        if (namedLetter && letterFields(words) > 0 || letter(words)) {
            return MAIL;
        }
        return Decoded.looksBinary(bytes, HEAD) ? OTHER : TEXT;
    }

    /** Why bytes that are {@link #OTHER} are no report: {@code it is a ZIP archive or an office document}. */
    static String whyOther(byte[] bytes) {
        String foreign = foreign(bytes);
        if (foreign != null) {
            return "it is " + foreign;
        }
        if (Decoded.head(bytes, HEAD).stripLeading().startsWith("<")) {
            return "it is an XML file that is neither a feed nor a page";
        }
        return "its bytes are not text in any encoding that is known here";
    }

    /** What bytes are that are surely no report, from how they begin; null where nothing is sure. */
    private static String foreign(byte[] bytes) {
        String head = head(bytes);
        if (head.startsWith("PK\u0003\u0004")) {
            return "a ZIP archive or an office document";
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return "an office document of the old kind";
        }
        if (head.startsWith("{\\rtf")) {
            return "a rich text document";
        }
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00ff\u00d8\u00ff") || head.startsWith("GIF8")) {
            return "a picture";
        }
        if (head.startsWith("RIFF") && head.length() > 12 && Decoded.looksBinary(bytes, HEAD)) {
            return "a picture or a sound";
        }
        if (head.startsWith("\u007fELF") || head.startsWith("MZ") && Decoded.looksBinary(bytes, HEAD)) {
            return "a program";
        }
        if (head.startsWith("SQLite format 3")) {
            return "a database";
        }
        if (head.startsWith("Rar!") || head.startsWith("7z\u00bc\u00af") || head.startsWith("BZh")) {
            return "a packed archive";
        }
        return gzipped(bytes) ? "a gzip file that holds no web archive" : null;
    }

    static boolean gzipped(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    /** Whether files of this name are read when a folder is; the rest of a folder is passed over, unless its bytes say plainly what it is. */
    static boolean knownName(String name) {
        String ending = ending(name);
        return plainName(name)
                || HTML_NAMES.contains(ending)
                || FEED_NAMES.contains(ending)
                || OTHER_READ_NAMES.contains(ending);
    }

    /** Whether a name says that its file is plain text. */
    static boolean plainName(String name) {
        return TEXT_NAMES.contains(ending(name));
    }

    /** What stands after a name's last dot, in lower case; {@code warc.gz} whole; empty where there is no dot. */
    static String ending(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".warc.gz")) {
            return "warc.gz";
        }
        int dot = lower.lastIndexOf('.');
        return dot < 0 ? "" : lower.substring(dot + 1);
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    }

    private static String unzippedHead(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readNBytes(16), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** A letter without its usual ending: only what mail programs write counts, so that a note that opens with From and To stays text. */
    private static boolean letter(String words) {
        if (letterFields(words) < 3) {
            return false;
        }
        String block = words.split("\\r?\\n\\r?\\n", 2)[0].toLowerCase(Locale.ROOT);
        return Pattern.compile("^(message-id|received|mime-version|return-path)\\s*:", Pattern.MULTILINE)
                .matcher(block)
                .find();
    }

    private static int letterFields(String words) {
        int fields = 0;
        for (String line : words.split("\\r?\\n", 60)) {
            if (line.isEmpty() || !line.startsWith(" ") && !line.startsWith("\t") && !line.contains(":")) {
                break;
            }
            if (MAIL_FIELD.matcher(line).find()) {
                fields++;
            }
        }
        return fields;
    }
}
