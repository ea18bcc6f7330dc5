package org.servanda.store;

/** A field of a record on which its reports differ. {@code component} is the record's. */
public record DisagreementRow(String record, String component, String field, String verdict, String json) {}
