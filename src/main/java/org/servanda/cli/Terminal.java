package org.servanda.cli;

/** The window that is written to. */
final class Terminal {

    private static final int USUAL = 160;
    private static final int LEAST = 100;

    private Terminal() {}

    /** Characters in a line: the COLUMNS of the environment, 160 where it says nothing, never below 100. */
    static int width() {
        String columns = System.getenv("COLUMNS");
        boolean told = columns != null && columns.matches("\\d{2,4}");
        return Math.max(LEAST, told ? Integer.parseInt(columns) : USUAL);
    }
}
