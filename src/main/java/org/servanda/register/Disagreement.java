package org.servanda.register;

import java.util.List;

/**
 * Where reports differ on one field of one record (guidelines section 6).
 *
 * @param id stable as long as record, field and values are
 * @param record id of the record
 * @param values at least two
 */
public record Disagreement(String id, String record, Aspect field, Verdict verdict, List<Value> values) {

    public Disagreement {
        values = List.copyOf(values);
    }

    /** What is told differently. */
    public enum Aspect {
        DATE,
        COUNT,
        AMOUNT,
        KIND,
        STATUS,
        PARTIES,
        SPEAKER,
        WORDING,
        SCOPE
    }

    /** How the values stand to each other. */
    public enum Verdict {
        /** Cannot both be so. */
        CONFLICT,
        /** One is more exact. */
        GRANULARITY,
        /** Variants of translation or naming. */
        WORDING,
        /** One is silent. */
        OMISSION,
        /** An accusation and its denial. */
        DISPUTED
    }

    /**
     * @param value as told
     * @param mentions the tellings that say so
     */
    public record Value(Object value, List<Told> mentions) {

        public Value {
            mentions = List.copyOf(mentions);
        }
    }
}
