package org.servanda.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** How values of JSON are read: a missing field is null, and null, false, zero, empty text, list and object are alike "not given". */
final class Values {

    private Values() {}

    static JsonNode get(JsonNode owner, String field) {
        JsonNode value = owner.get(field);
        return value == null ? NullNode.instance : value;
    }

    static boolean isGiven(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY, OBJECT -> !value.isEmpty();
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.doubleValue() != 0;
            case STRING -> !value.textValue().isEmpty();
            case BINARY, MISSING, NULL, POJO -> false;
        };
    }

    /** The elements of a list; none where it is not given. */
    static List<JsonNode> elements(JsonNode owner, String field) {
        List<JsonNode> elements = new ArrayList<>();
        JsonNode list = get(owner, field);
        if (list.isArray()) {
            list.forEach(elements::add);
        }
        return elements;
    }

    /** A list's elements, or a given single value as the only one. */
    static List<JsonNode> listed(JsonNode value) {
        if (value.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            value.forEach(elements::add);
            return elements;
        }
        return isGiven(value) ? List.of(value) : List.of();
    }

    static String text(JsonNode value) {
        return isGiven(value) ? value.asText() : "";
    }

    /** A whole number such as an offset; 0 where it is not given. */
    static int number(JsonNode owner, String field) {
        return get(owner, field).asInt();
    }

    /** Whether a value is the answer or one of the other answers that count as right. */
    static boolean isOneOf(JsonNode value, JsonNode answer, JsonNode otherAnswers) {
        if (same(value, answer)) {
            return true;
        }
        for (JsonNode other : listed(otherAnswers)) {
            if (same(value, other)) {
                return true;
            }
        }
        return false;
    }

    /** Equality in which 1 equals 1.0 and the order of an object's keys does not count; a list's order does. */
    static boolean same(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return exact(a).compareTo(exact(b)) == 0;
        }
        if (a.isArray() && b.isArray()) {
            return sameElements(a, b);
        }
        if (a.isObject() && b.isObject()) {
            return sameFields(a, b);
        }
        return a.equals(b);
    }

    private static boolean sameElements(JsonNode a, JsonNode b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameFields(JsonNode a, JsonNode b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (Iterator<Map.Entry<String, JsonNode>> fields = a.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            JsonNode other = b.get(field.getKey());
            if (other == null || !same(field.getValue(), other)) {
                return false;
            }
        }
        return true;
    }

    /** Fractions are compared as the doubles they become wherever JSON is read, so that a tree in memory and its file score alike. */
    private static BigDecimal exact(JsonNode number) {
        if (number.isIntegralNumber() || number.isBigDecimal() && isWhole(number.decimalValue())) {
            return number.decimalValue();
        }
        return new BigDecimal(number.doubleValue());
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }
}
