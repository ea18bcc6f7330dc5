package org.servanda.intake;

import org.servanda.problem.Problem;

/** What a parser says of one record, in the order in which records stand. */
sealed interface Part {

    /**
     * A record begins; the time allowed for it starts.
     *
     * @param position byte of the archive at which it starts, 0 elsewhere
     * @param label the input's name, with the record's place where there are several
     */
    record Begun(long position, String label) implements Part {}

    /**
     * A record was understood.
     *
     * @param payload the record's own bytes, or null where they are the whole input
     * @param content what those bytes are
     * @param fetched ISO 8601 instant at which an archive fetched it, or null
     */
    record Understood(Draft draft, byte[] payload, Content content, String fetched) implements Part {}

    /** A record, or the rest of the input, could not be read. */
    record Broken(String label, Problem problem) implements Part {}

    /** A record is no report. */
    record Passed(String label, String why) implements Part {}
}
