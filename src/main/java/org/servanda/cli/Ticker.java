package org.servanda.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows progress on standard error once work has taken longer than a second; nothing where nobody watches. */
final class Ticker implements AutoCloseable {

    private static final long PATIENCE_NANOS = 1_000_000_000L;

    private final String task;
    private final PrintWriter err;
    private final long begun = System.nanoTime();
    private ProgressBar bar;
    private long done;

    Ticker(String task, PrintWriter err) {
        this.task = task;
        this.err = err;
    }

    /** So many more are done. */
    void step(int more) {
        done += more;
        if (bar == null && Terminal.isWatched() && System.nanoTime() - begun > PATIENCE_NANOS) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(-1)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .setUnit(" reports", 1)
                    .showSpeed()
                    .build();
        }
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /** A message above the bar. */
    void say(String message) {
        err.println(message);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
