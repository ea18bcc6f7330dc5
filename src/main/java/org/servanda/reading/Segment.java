package org.servanda.reading;

/**
 * A stretch of a line that one source says.
 *
 * @param from index of its first word
 * @param to after its last
 * @param hoped whether the source only hopes so
 */
record Segment(int from, int to, Source source, boolean hoped) {

    Segment(int from, int to, Source source) {
        this(from, to, source, false);
    }
}
