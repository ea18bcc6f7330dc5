package org.servanda.reading;

/**
 * A stretch of a line that one source says.
 *
 * @param from index of its first word
 * @param to after its last
 */
record Segment(int from, int to, Source source) {}
