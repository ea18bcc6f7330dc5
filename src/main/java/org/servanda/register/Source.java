package org.servanda.register;

/**
 * What reconciliation needs to know of the report behind a telling.
 *
 * @param report the report's id
 * @param published EDTF day of publication; for an undated report the day to which another one dates it; null where neither is known
 * @param isDated whether the report gives its own day of publication
 * @param group id of the first report among those that carry the same text; copies count as one source
 * @param outlet null where unknown
 */
public record Source(String report, String published, boolean isDated, String group, String outlet) {}
