package org.servanda.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/** A register on its way out, one record at a time, so that it need not fit into memory. */
public interface Exported {

    /** The day for clocks and freshness, ISO 8601. */
    String asOf();

    /** Shows every record of a type in the order of the export. */
    void each(RecordType type, Consumer<JsonNode> reader);

    /** An export that is held as one tree in the shape of the JSON export. */
    static Exported of(JsonNode tree) {
        return new Exported() {
            @Override
            public String asOf() {
                return tree.path("as_of").textValue();
            }

            @Override
            public void each(RecordType type, Consumer<JsonNode> reader) {
                type.in(tree).forEach(reader);
            }
        };
    }
}
