package org.servanda.reading;

/**
 * Ties an act to one of its arguments.
 *
 * @param finding index into {@link Reading#findings()}
 */
public record Link(Role role, int finding) {

    /** What part the argument plays. */
    public enum Role {
        /** Who must act, who does the act, or who takes part. */
        ACTOR,
        /** The other side: counterpart, the one accused, the one asked, the place visited. */
        TARGET,
        BENEFICIARY,
        /** To whom the words are credited; several where several speak. */
        SPEAKER,
        /** Through whom they come, outermost last. */
        VIA,
        WHAT,
        AMOUNT,
        BASELINE,
        DATE,
        PLACE,
        INSTRUMENT,
        COUNT,
        CONDITION
    }
}
