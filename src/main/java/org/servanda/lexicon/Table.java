package org.servanda.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A lexicon file: tab-separated, comments after {@code #}, one line of column names, bars between variants, a dash for nothing. */
final class Table {

    private Table() {}

    /** The rows of a file beside this class, each as long as the line of column names. */
    static List<List<String>> rows(String file) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the lexicon " + file + " is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int columns = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                List<String> row = List.of(line.split("\t", -1));
                if (columns == 0) {
                    columns = row.size();
                } else if (row.size() != columns) {
                    throw new IllegalStateException(file + ": a row has not " + columns + " columns: " + line);
                } else {
                    rows.add(row);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the lexicon " + file + " cannot be read", e);
        }
        return rows;
    }

    /** The variants in a cell, none for a dash. */
    static List<String> variants(String cell) {
        return cell.equals("—") ? List.of() : List.of(cell.split("\\|"));
    }
}
