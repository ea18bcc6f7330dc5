package org.servanda.pact;

/** How a date is known. */
public enum Basis {
    /** The passage gives the whole date. */
    STATED,
    /** Counted from something else: the day of publication, a weekday, another report. */
    INFERRED
}
