package org.servanda.pact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How records and disagreements get their ids. */
public final class Ids {

    /** Hexadecimal digits of the digest that an id shows: 48 bits, one chance in 56,000 of a clash among 100,000 records. */
    private static final int DIGITS = 12;

    private Ids() {}

    /** The id under which a record answers by way of one of its mentions; that of its first mention is its own. */
    public static String record(RecordKind kind, Mention mention) {
        return kind.word() + "-"
                + digest(mention.report() + ":" + mention.span().start());
    }

    /** The id of what two or more reports tell differently of one field of one record. */
    public static String disagreement(String record, String field, String values) {
        return "disagreement-" + digest(record + ":" + field + ":" + values);
    }

    /** The first twelve hexadecimal digits of the SHA-256 of some words in UTF-8. */
    public static String digest(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
