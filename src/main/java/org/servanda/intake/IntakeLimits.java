package org.servanda.intake;

import java.time.Duration;

/**
 * What one record may cost. A record is one report: a file, a page, a letter, an entry of a feed, a response in an archive.
 *
 * @param textBytes most text that a record keeps, in bytes of UTF-8; a longer one is cut at the end of a line or word and says where
 * @param recordBytes most bytes that are taken of one record; text and pages are cut there, other kinds are refused
 * @param parsingTime longest time that parsing one record may take before its parser is ended
 * @param parsingMemory most heap that the parsing process may use, in mebibytes
 * @param fetchTime longest time that one address may take to answer in full, redirects included
 * @param redirects most redirects that are followed from one address
 */
public record IntakeLimits(
        int textBytes, int recordBytes, Duration parsingTime, int parsingMemory, Duration fetchTime, int redirects) {

    /** 10 MB of text, 64 MB of bytes, 10 s and 512 MB of parsing, 30 s for an address with up to 5 redirects. */
    public static final IntakeLimits STANDARD = new IntakeLimits(
            10 * 1024 * 1024, 64 * 1024 * 1024, Duration.ofSeconds(10), 512, Duration.ofSeconds(30), 5);

    public IntakeLimits {
        if (textBytes < 1
                || recordBytes < Content.HEAD
                || recordBytes < textBytes
                || parsingMemory < 16
                || redirects < 0) {
            throw new IllegalArgumentException("limits that cannot hold: " + textBytes + " bytes of text in "
                    + recordBytes + " bytes, " + parsingMemory + " MB, " + redirects + " redirects");
        }
        if (!parsingTime.isPositive() || !fetchTime.isPositive()) {
            throw new IllegalArgumentException("no time to work in: " + parsingTime + ", " + fetchTime);
        }
    }

    /** The same limits with another time for parsing. */
    public IntakeLimits withParsingTime(Duration time) {
        return new IntakeLimits(textBytes, recordBytes, time, parsingMemory, fetchTime, redirects);
    }

    /** The same limits with another time for fetching. */
    public IntakeLimits withFetchTime(Duration time) {
        return new IntakeLimits(textBytes, recordBytes, parsingTime, parsingMemory, time, redirects);
    }

    /** The same limits with other sizes. */
    public IntakeLimits withSizes(int ofText, int ofRecord) {
        return new IntakeLimits(ofText, ofRecord, parsingTime, parsingMemory, fetchTime, redirects);
    }

    /** A size as people write it: {@code 10 MB}, {@code 500 KB}, {@code 12 bytes}. */
    static String inWords(long bytes) {
        if (bytes >= 1024 * 1024) {
            return bytes / (1024 * 1024) + " MB";
        }
        return bytes >= 1024 ? bytes / 1024 + " KB" : bytes + " bytes";
    }

    /** A time as people write it: {@code 10 s}, {@code 1500 ms}. */
    static String inWords(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
