package org.servanda.pact;

/** What one passage of one report says of one thing: the grain from which records are made. */
public record Telling(Mention mention, Thing thing) {}
