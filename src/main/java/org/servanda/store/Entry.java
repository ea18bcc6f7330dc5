package org.servanda.store;

/** A record of the register as it comes out of the store; what it was filtered by is in its JSON. */
public record Entry(String id, String kind, String component, String json) {}
