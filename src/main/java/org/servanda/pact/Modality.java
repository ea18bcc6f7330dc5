package org.servanda.pact;

/** How a thing is put. */
public enum Modality {
    ASSERTED,
    NEGATED,
    CONDITIONAL,
    PLANNED,
    PAST,
    CANCELLED
}
