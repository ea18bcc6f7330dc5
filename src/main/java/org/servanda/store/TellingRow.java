package org.servanda.store;

import java.util.Collection;
import java.util.List;

/**
 * A telling as it is kept.
 *
 * @param mention the mention's id; one telling each
 * @param component id of the connected component of candidate links that it lies in
 * @param blocks keys of the blocks that it enters, in any order; they come back sorted
 */
public record TellingRow(
        String mention, String report, String kind, String component, Collection<String> blocks, String json) {

    public TellingRow {
        blocks = List.copyOf(blocks);
    }
}
