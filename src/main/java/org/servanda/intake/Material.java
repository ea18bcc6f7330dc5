package org.servanda.intake;

import java.nio.file.Path;

/**
 * One input before it is understood.
 *
 * @param source name of the file, or the URL
 * @param content what it is
 * @param charset character encoding declared outside of it (by a server), or null
 * @param url the address it was fetched from, or null
 * @param fetched ISO 8601 instant, or null for files
 * @param bytes its bytes, at most the limit of a record; empty for archives
 * @param cut whether more bytes stood there than were taken
 * @param path where an archive stands, to be read record by record; null for all else
 */
record Material(
        String source,
        Content content,
        String charset,
        String url,
        String fetched,
        byte[] bytes,
        boolean cut,
        Path path) {}
