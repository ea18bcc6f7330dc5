package org.servanda.resolution;

/** Where the words around a time expression point; it decides which Monday “Monday” is. */
enum Tense {
    PAST,
    FUTURE,
    /** Not known: read as news is written, looking backward. */
    UNKNOWN
}
