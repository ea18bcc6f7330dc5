package org.servanda.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/** Whether two targets name one amount. */
final class Targets {

    /** How far the value may lie from the gold's, as a share of it. */
    private static final double TOLERANCE = 0.005;

    private static final Map<String, String> UNITS = Map.of(
            "US$", "USD",
            "$", "USD",
            "DOLLARS", "USD",
            "US DOLLARS", "USD",
            "€", "EUR",
            "EURO", "EUR",
            "EUROS", "EUR",
            "PERCENT", "%",
            "PER CENT", "%");

    private Targets() {}

    /** Values within half a per cent of each other, in one unit; a unit that one side leaves out is not held against it. */
    static boolean same(JsonNode given, JsonNode gold) {
        if (!Values.isGiven(given) || !Values.isGiven(gold)) {
            return Values.isGiven(given) == Values.isGiven(gold);
        }
        Double offered = amount(Values.get(given, "value"));
        Double asked = amount(Values.get(gold, "value"));
        if (offered == null || asked == null || !(Math.abs(offered - asked) <= TOLERANCE * Math.abs(asked))) {
            return false;
        }
        String givenUnit = unit(given);
        String goldUnit = unit(gold);
        return givenUnit.isEmpty() || goldUnit.isEmpty() || givenUnit.equals(goldUnit);
    }

    private static String unit(JsonNode target) {
        String unit = Values.text(Values.get(target, "unit")).toUpperCase(Locale.ROOT);
        return UNITS.getOrDefault(unit, unit);
    }

    private static Double amount(JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        String text = Slices.trimmed(value.asText());
        return value.isTextual() && text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?")
                ? Double.valueOf(text)
                : null;
    }
}
