package org.servanda.resolution;

/**
 * Where words stand in a text.
 *
 * @param start UTF-16 index of the first character
 * @param end UTF-16 index after the last
 */
record Found(int start, int end) {

    /** The words themselves. */
    String in(String text) {
        return text.substring(start, end);
    }
}
