package org.servanda.intake;

import org.servanda.problem.Problem;

/**
 * What became of one input. A file, a page or a letter has exactly one; so has every response of an archive and every entry of a feed. An
 * archive or a feed has one of its own only where it gave no record at all, or could not be read to its end.
 */
public sealed interface Outcome {

    /** Read whole. */
    record Read(Received received) implements Outcome {}

    /** Read, but not all of it: cut at a limit, damaged, or with a date that is none. The problem says what is missing. */
    record ReadInPart(Received received, Problem problem) implements Outcome {}

    /**
     * Not read.
     *
     * @param source the input's name, for a record of an archive or feed with its place or title
     */
    record Refused(String source, Problem problem) implements Outcome {}

    /**
     * Passed over without blame: a dot-file or an unknown type in a folder, a picture in an archive.
     *
     * @param source the input's name
     * @param why half a sentence: {@code its name starts with a dot}
     */
    record Skipped(String source, String why) implements Outcome {}
}
