package org.servanda.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

/** One record of an export or of a gold file. Two items are the same only where they are one object, however equal their values. */
final class Item {

    private final JsonNode values;

    Item(JsonNode values) {
        this.values = values;
    }

    /** The value of a field; a null node where the record does not have it. */
    JsonNode get(String field) {
        return Values.get(values, field);
    }

    JsonNode values() {
        return values;
    }
}
