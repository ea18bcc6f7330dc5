package org.servanda.pact;

/**
 * A person as a report names them.
 *
 * @param name without titles
 * @param role office as the report words it, or null
 * @param party ISO 3166-1 alpha-3 code or acronym of the party spoken for, or null
 */
public record Person(String name, String role, String party) {}
