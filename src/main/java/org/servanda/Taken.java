package org.servanda;

import java.util.List;
import org.servanda.problem.Problem;

/**
 * What came of reading some inputs.
 *
 * @param added reports that were new
 * @param known reports whose bytes were there already
 * @param skipped names of what was passed over, with the reason
 * @param problems what could not be read, or only in part, in the order of the inputs
 * @param unread reports stored in a language that is not read
 */
public record Taken(int added, int known, List<String> skipped, List<Problem> problems, int unread) {

    public Taken {
        skipped = List.copyOf(skipped);
        problems = List.copyOf(problems);
    }
}
