package org.servanda.store;

import java.util.List;

/**
 * A human decision as it is kept.
 *
 * @param record id of the record at the moment of deciding; null where something new was added
 * @param mentions ids of every mention it touched, in the order given
 * @param field null where the action concerns the whole record
 * @param machineValue JSON of what the machine had proposed, or null
 * @param value JSON of what was decided, or null
 * @param passage id of the mention that bears it out, or null
 * @param on day, ISO 8601
 */
public record DecisionRow(
        String id,
        String record,
        List<String> mentions,
        String action,
        String field,
        String machineValue,
        String value,
        String passage,
        String by,
        String on,
        String because) {

    public DecisionRow {
        mentions = List.copyOf(mentions);
    }
}
