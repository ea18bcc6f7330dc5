package org.servanda.pact;

/** What a record is of. Closed: a new kind stops the build wherever it was forgotten. */
public sealed interface Thing permits Event, Instrument, Commitment, Statement, Progress {}
