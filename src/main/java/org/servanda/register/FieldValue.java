package org.servanda.register;

import java.util.List;

/**
 * What one report says of one field.
 *
 * @param value as exported: text, number, list or object; never null
 * @param report the report's id
 * @param mentions ids of the passages that say so
 */
public record FieldValue(Object value, String report, List<String> mentions) {

    public FieldValue {
        mentions = List.copyOf(mentions);
    }
}
