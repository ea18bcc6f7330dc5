package org.servanda.store;

/**
 * One of the reports found at an address.
 *
 * @param fetched the first time that these bytes were fetched from there, ISO 8601 instant; null where only a header names the address
 */
public record Version(String url, String report, String fetched) {}
