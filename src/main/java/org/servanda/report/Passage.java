package org.servanda.report;

/**
 * A sentence, headline or list item of a report.
 *
 * @param span where it stands
 * @param kind what it is; teasers, captions and furniture assert nothing
 * @param paragraph number of its paragraph, from 0
 * @param turn the label of the interview turn it belongs to ({@code Alireza Sane’i}), or null outside interviews
 */
public record Passage(Span span, Kind kind, int paragraph, Span turn) {

    /** What a passage is within its report. */
    public enum Kind {
        TITLE,
        SENTENCE,
        /** An interviewer's question. */
        QUESTION,
        CAPTION,
        TEASER,
        /** Menus, share buttons, comment forms. */
        FURNITURE
    }
}
