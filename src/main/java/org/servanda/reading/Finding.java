package org.servanda.reading;

import org.servanda.report.Span;

/**
 * A stretch of words with a part to play.
 *
 * @param score the reader's confidence, 0 to 1
 */
public record Finding(Kind kind, Span span, double score) {

    /** What the words stand for. */
    public enum Kind {
        /** A state or organisation, or words for some: {@code both countries}. */
        PARTY,
        PERSON,
        ROLE,
        PLACE,
        DATE,
        AMOUNT,
        COUNT,
        /** The noun phrase of a paper: {@code eight memoranda of understanding}. */
        INSTRUMENT,
        /** The words of a condition: {@code if all documents are implemented}. */
        CONDITION,
        /** A phrase naming what is to be done or what is spoken of. */
        MATTER,
        /** The verb that credits words to a speaker: {@code said}. */
        CUE
    }
}
