package org.servanda.pact;

import java.math.BigDecimal;

/**
 * What is to be reached.
 *
 * @param value in {@code unit}, magnitudes multiplied out: 100000000, not 100 million
 * @param unit ISO 4217 code, {@code %}, or the counted noun ({@code jobs}, {@code km}); null for a bare number
 * @param what the thing measured: {@code bilateral trade}
 * @param baseline what it is measured against, as the report words it, or null
 */
public record Target(BigDecimal value, String unit, String what, String baseline) {}
