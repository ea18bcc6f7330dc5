package org.servanda.reading;

import org.servanda.report.Report;

/** Reads one report. A reading depends on the report and the reader's version alone. */
public interface Reader extends AutoCloseable {

    /** Names this reader and everything that can change what it finds; a cached reading of another version is read anew. */
    String version();

    /** Safe for several callers at once. */
    Reading read(Report report);

    /** Gives back what the reader holds; nothing may be read afterwards. */
    @Override
    default void close() {}
}
