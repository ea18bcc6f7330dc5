package org.servanda.resolution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The tab-separated lexicons of this package. */
final class Lines {

    private Lines() {}

    /**
     * The rows of a lexicon; lines that begin with {@code #} and empty ones are dropped.
     *
     * @param columns how many columns every row must have
     * @throws IllegalStateException when the file is missing or a row has another number of columns
     */
    static List<String[]> of(String file, int columns) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream stream = Lines.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the lexicon " + file + " is missing from the program");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                if (cells.length != columns) {
                    throw new IllegalStateException(file + " has a row of " + cells.length + " columns: " + line);
                }
                rows.add(cells);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the lexicon " + file + " could not be read", e);
        }
        return rows;
    }
}
