package org.servanda.store;

import java.util.List;

/** A report without its text, as a line of a listing; the fields are those of {@link org.servanda.report.Report}. */
public record Heading(
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
        String language) {

    public Heading {
        also = List.copyOf(also);
    }
}
