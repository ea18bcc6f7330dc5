package org.servanda.register;

/**
 * What reconciliation needs to know of the report behind a telling.
 *
 * @param report the report's id
 * @param published EDTF day of publication; for an undated report the day that it was dated to by another one; null where neither is known
 * @param group id of the first report among those that carry the same text; copies count as one source
 * @param outlet null where unknown
 */
public record Source(String report, String published, String group, String outlet) {}
