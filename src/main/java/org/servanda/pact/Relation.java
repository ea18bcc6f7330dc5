package org.servanda.pact;

/** How a later passage bears on an earlier record (guidelines section 7). */
public enum Relation {
    FULFILS,
    ADVANCES,
    REAFFIRMS,
    DELAYS,
    REVISES,
    BREAKS,
    CONTRADICTS
}
