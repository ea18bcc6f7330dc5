package org.servanda.intake;

import org.servanda.report.Report;

/**
 * A report with the bytes that it came in.
 *
 * @param report its id is the SHA-256 of {@code bytes}
 * @param bytes exactly as received: the file or the answer of the server; for a record of an archive the payload of its response, for an entry of
 *     a feed that entry alone as an Atom entry document
 * @param mediaType what the bytes are, as found from their content: {@code text/plain}, {@code text/html}, {@code application/pdf},
 *     {@code message/rfc822}, {@code application/atom+xml}
 */
public record Received(Report report, byte[] bytes, String mediaType) {}
