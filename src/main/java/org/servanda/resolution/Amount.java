package org.servanda.resolution;

import java.math.BigDecimal;
import org.servanda.pact.Target;

/**
 * A sum, a share, a quantity or a factor.
 *
 * @param start UTF-16 index of the first character, words such as “over” included
 * @param end UTF-16 index after the last
 * @param value magnitudes multiplied out; of a range the lower end
 * @param upper the upper end of a range, otherwise null
 * @param unit ISO 4217 code, {@code %}, {@code x} for a factor, a unit of measure or a counted noun; null for a bare number
 * @param what the thing measured, null where its clause does not tell
 * @param baseline what it is measured against, as worded, or null
 * @param per {@code year}, {@code month} or {@code day} where it is a rate, otherwise null
 */
record Amount(
        int start,
        int end,
        BigDecimal value,
        BigDecimal upper,
        String unit,
        Bound bound,
        String what,
        String baseline,
        String per) {

    Target target() {
        return new Target(value, unit, what, baseline);
    }

    Amount measuring(String thing, String against, String rate) {
        return new Amount(start, end, value, upper, unit, bound, thing, against, rate);
    }
}
