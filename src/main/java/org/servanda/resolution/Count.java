package org.servanda.resolution;

/**
 * How many papers words speak of.
 *
 * @param start UTF-16 index of the first character, words such as “over” included
 * @param end UTF-16 index after the last
 * @param value null where no number is stated ({@code several agreements})
 * @param noun the paper in lower case and as worded ({@code memorandums of understanding}), null where none is named
 * @param singular the same in the singular
 */
record Count(int start, int end, Integer value, Bound bound, String noun, String singular) {}
