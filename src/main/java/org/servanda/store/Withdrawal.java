package org.servanda.store;

/**
 * Someone's decision to hide a report everywhere; the hash stays, so that it does not come back.
 *
 * @param on day, ISO 8601
 */
public record Withdrawal(String report, String by, String on, String because) {}
