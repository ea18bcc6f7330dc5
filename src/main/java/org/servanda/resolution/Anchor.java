package org.servanda.resolution;

import org.servanda.pact.Basis;
import org.servanda.pact.Edtf;

/**
 * The days from which relative time expressions of a passage are counted. Each may be null where it is not known.
 *
 * @param published when the report appeared
 * @param quoted whether the words are quoted speech: their “today” is the day of speaking, not of printing
 * @param spoken the day on which they were spoken
 * @param named the last date that the report gives before these words, from which “the next day” is counted
 * @param namedBasis how that date is known itself
 */
record Anchor(Edtf published, boolean quoted, Edtf spoken, Edtf named, Basis namedBasis) {

    static final Anchor NONE = new Anchor(null, false, null, null, null);

    static Anchor published(String edtf) {
        return new Anchor(edtf == null ? null : Edtf.parse(edtf), false, null, null, null);
    }

    /** The same for quoted words, spoken on a day that may be null. */
    Anchor spoken(Edtf day) {
        return new Anchor(published, true, day, named, namedBasis);
    }

    /** The same after a date was named. */
    Anchor named(Edtf date, Basis basis) {
        return new Anchor(published, quoted, spoken, date, basis);
    }
}
