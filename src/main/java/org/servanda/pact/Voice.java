package org.servanda.pact;

/** Who says it (guidelines section 1). */
public enum Voice {
    SPEAKER,
    NARRATOR,
    OUTLET_OPINION
}
