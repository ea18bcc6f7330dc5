package org.servanda.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Writes one value into a cell. */
final class CsvCell {

    private static final String BETWEEN = "; ";

    /** A spreadsheet takes a cell that opens with one of these for a formula. */
    private static final String FORMULA_OPENERS = "=+-@\t\r";

    private CsvCell() {}

    /**
     * A number stays a number; text that would be a formula is led by an apostrophe; lists are joined; of an object its name, else its value with
     * its unit; nothing for null.
     */
    static String of(JsonNode value) {
        return value.isNumber() ? number(value) : harmless(plain(value));
    }

    private static String plain(JsonNode value) {
        if (value.isArray()) {
            List<String> elements = new ArrayList<>();
            for (JsonNode element : value) {
                elements.add(plain(element));
            }
            return String.join(BETWEEN, elements);
        }
        if (value.isObject()) {
            return value.hasNonNull("name") ? value.get("name").asText() : amount(value);
        }
        if (value.isNumber()) {
            return number(value);
        }
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }

    private static String amount(JsonNode target) {
        if (!target.hasNonNull("value")) {
            return "";
        }
        String unit = target.path("unit").asText("");
        String value = plain(target.get("value"));
        return unit.isEmpty() ? value : value + " " + unit;
    }

    private static String number(JsonNode value) {
        return value.decimalValue().toPlainString();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_OPENERS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
