package org.servanda.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;

/**
 * What {@code servanda evaluate} prints.
 *
 * @param json whether the figures go to standard output as JSON, and the table to standard error
 * @param misses whether every missed and every unasked-for passage is named on standard error
 */
public record Evaluation(boolean json, boolean misses) {

    /** Scores an export and prints the figures, after what there is to say of the gold files. */
    public Scores print(JsonNode export, List<Gold> golds, PrintStream out, PrintStream err) {
        for (Gold gold : golds) {
            gold.notices().forEach(notice -> line(err, notice));
        }
        Scores scores = Scorer.score(export, golds);
        if (json) {
            line(out, scores.json());
        }
        line(json ? err : out, scores.table());
        if (misses) {
            scores.misses().forEach(miss -> line(err, miss.line()));
        }
        return scores;
    }

    /** Every line ends in a line feed, on every system. */
    private static void line(PrintStream stream, String text) {
        stream.print(text + "\n");
        stream.flush();
    }
}
