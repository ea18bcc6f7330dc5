package org.servanda.pact;

import java.util.List;

/**
 * Anything on paper (guidelines section 4). Binding or not is never inferred from the word and so is not a field the reader fills.
 *
 * @param kind the noun as the report words it, singular unless counted: {@code roadmap}, {@code agreements}
 * @param title as the report gives it, or null
 * @param parties codes, sorted
 * @param count how many papers, null unless a number is stated
 * @param signed EDTF day of signing or adoption, or null
 * @param period EDTF interval of validity, or null
 */
public record Instrument(
        String kind,
        String title,
        List<String> parties,
        Integer count,
        Status status,
        String signed,
        Basis signedBasis,
        String period)
        implements Thing {

    public Instrument {
        parties = List.copyOf(parties);
    }

    public enum Status {
        NEGOTIATED,
        AGREED,
        SIGNED,
        RATIFIED,
        IN_FORCE,
        SUSPENDED,
        ADOPTED,
        ENDED
    }
}
