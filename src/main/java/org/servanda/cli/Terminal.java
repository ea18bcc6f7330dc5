package org.servanda.cli;

/** The window that is written to. */
final class Terminal {

    private static final int USUAL = 160;
    private static final int LEAST = 100;

    private Terminal() {}

    /** Characters in a line: what the launcher says of the window, 160 where the output goes elsewhere, never below 100. */
    static int width() {
        return Math.max(LEAST, Integer.getInteger("servanda.columns", USUAL));
    }

    /** Whether somebody watches standard error, as the launcher says. */
    static boolean isWatched() {
        return Boolean.getBoolean("servanda.watched");
    }
}
