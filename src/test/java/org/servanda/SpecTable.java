package org.servanda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables of a page under {@code docs/spec}, so that every example in it runs as a test. */
public final class SpecTable {

    private SpecTable() {}

    /**
     * The rows of every table below a heading, by column name. A cell of {@code —} is null; back-ticks around a cell are dropped; {@code \|} is a
     * bar.
     *
     * @param page file name under {@code docs/spec}
     * @param heading text of the heading, without its hashes
     */
    public static List<Map<String, String>> rows(String page, String heading) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> columns = null;
        boolean inside = false;
        for (String line : lines(page)) {
            if (line.startsWith("#")) {
                inside = line.replaceFirst("#+\\s*", "").strip().equals(heading);
                columns = null;
            } else if (!inside || !line.startsWith("|")) {
                columns = null;
            } else if (columns == null) {
                columns = cells(line);
            } else if (!line.matches("[|\\s:-]+")) {
                List<String> cells = cells(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), cells.get(i));
                }
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalStateException("docs/spec/" + page + " has no rows under “" + heading + "”");
        }
        return rows;
    }

    private static List<String> lines(String page) {
        try {
            return Files.readAllLines(Path.of("docs", "spec", page));
        } catch (IOException e) {
            throw new IllegalStateException("docs/spec/" + page + " could not be read", e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
            String text = cell.strip().replace("\\|", "|").replaceFirst("^`(.*)`$", "$1");
            cells.add(text.equals("—") ? null : text);
        }
        return cells;
    }
}
