package org.servanda.store;

import org.servanda.report.Report;

/**
 * A report at the door of the store: what was made of it, with the bytes that it was made from.
 *
 * @param report its id is the SHA-256 of {@code bytes}; its source and every name in {@code also} are kept
 * @param bytes exactly as received
 * @param mediaType as declared or detected: {@code text/html}
 */
public record Arrival(Report report, byte[] bytes, String mediaType) {

    /** What became of an arrival. */
    public enum Outcome {
        /** Its bytes were unknown. */
        ADDED,
        /** Its bytes were known; a name or an address is new. */
        NAMED,
        /**
         * Its bytes were known under another media type or with other data, and of the two the smaller (compared field by field) now stands, so that the
         * order of arrival does not matter: what was read from it has to be read again.
         */
        REPLACED,
        /** Nothing in it was new. */
        KNOWN,
        /** Its bytes were withdrawn by someone and stay hidden. */
        WITHDRAWN
    }
}
