package org.servanda.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;

/** What a JSON export lists, in its order. */
public enum RecordType {
    REPORT("reports"),
    EVENT("events"),
    INSTRUMENT("instruments"),
    COMMITMENT("commitments"),
    STATEMENT("statements"),
    PROGRESS("progress"),
    DISAGREEMENT("disagreements"),
    DECISION("decisions");

    /** The types that stand on passages of reports: all but reports and decisions. */
    public static final List<RecordType> RECORDS =
            List.of(EVENT, INSTRUMENT, COMMITMENT, STATEMENT, PROGRESS, DISAGREEMENT);

    private final String key;

    RecordType(String key) {
        this.key = key;
    }

    /** Under which key an export lists them: {@code commitments}. */
    public String key() {
        return key;
    }

    /** One of them: {@code commitment}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that an export lists; a missing node, over which a loop makes no turn, where it has no such key. */
    JsonNode in(JsonNode export) {
        JsonNode listed = export.get(key);
        return listed == null ? MissingNode.getInstance() : listed;
    }
}
