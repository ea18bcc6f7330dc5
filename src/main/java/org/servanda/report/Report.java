package org.servanda.report;

import java.util.List;

/**
 * One report as received; never edited.
 *
 * @param id SHA-256 of the bytes received, 64 lower-case hexadecimal digits
 * @param source name of the file it came from, never a folder's path; the URL for what was fetched
 * @param also further names under which the same bytes came, sorted
 * @param url the address it was fetched from, or that its header names; null where unknown
 * @param outlet who published it; null where unknown
 * @param title null where unknown
 * @param published EDTF (ISO 8601-2) day of publication; null where unknown
 * @param publishedBasis where {@code published} comes from: {@code header}, {@code meta}, {@code json-ld}, {@code time}, {@code text}, {@code feed}, {@code mail}; null with it
 * @param modified EDTF day of the last change that the report itself states, or null
 * @param fetched when it was fetched, ISO 8601 instant; null for what was read from a file
 * @param language ISO 639-1 code as detected, {@code und} where undecided
 * @param text what is read, after any header lines; spans count its code points
 * @param notes what a user must know of this input: where it was cut, that its language is not read
 */
public record Report(
        String id,
        String source,
        List<String> also,
        String url,
        String outlet,
        String title,
        String published,
        String publishedBasis,
        String modified,
        String fetched,
        String language,
        String text,
        List<String> notes) {

    public Report {
        also = List.copyOf(also);
        notes = List.copyOf(notes);
    }

    /** Whether the reader knows this language. */
    public boolean isRead() {
        return language.equals("en");
    }
}
