package org.servanda.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * First and last day that an EDTF value covers, as text that sorts like time. Signs of uncertainty are dropped; an open end is later, an open
 * start earlier than every day. Nothing is checked: a value that is no date gives text that equals no day.
 */
record Days(String first, String last) {

    private static final String OPEN = "..";

    static Days of(String edtf) {
        int slash = edtf.indexOf('/');
        String from = slash < 0 ? edtf : edtf.substring(0, slash);
        String to = slash < 0 ? edtf : edtf.substring(slash + 1);
        return new Days(day(from, false), day(to, true));
    }

    boolean hold(Days other) {
        return first.compareTo(other.first) <= 0 && other.last.compareTo(last) <= 0;
    }

    /** Whether a date is given and lies within the gold's day or interval. */
    static boolean sameDate(JsonNode given, JsonNode gold) {
        return Values.isGiven(given) && of(gold.asText()).hold(of(given.asText()));
    }

    /**
     * Whether two due values end on one day. A gold interval must be given as that interval; of a date that the gold infers, any day or interval
     * within it is right.
     */
    static boolean sameDue(JsonNode given, JsonNode gold, JsonNode goldBasis) {
        if (!Values.isGiven(given) || !Values.isGiven(gold)) {
            return Values.isGiven(given) == Values.isGiven(gold);
        }
        Days offered = of(given.asText());
        Days asked = of(gold.asText());
        if (gold.asText().contains("/") && !gold.asText().startsWith(OPEN)) {
            return offered.equals(asked);
        }
        return offered.last.equals(asked.last) || goldBasis.asText().equals("inferred") && asked.hold(offered);
    }

    private static String day(String edtf, boolean last) {
        String date = withoutSigns(edtf);
        if (date.isEmpty() || date.equals(OPEN)) {
            return last ? "9999" : "0000";
        }
        String[] parts = date.split("-", -1);
        String year = parts[0];
        String month = parts.length > 1 ? parts[1] : "";
        String day = parts.length > 2 ? parts[2] : "";
        if (day.isEmpty()) {
            day = last ? lastDay(year, month) : "01";
        }
        if (month.isEmpty()) {
            month = last ? "12" : "01";
        }
        return year + "-" + month + "-" + day;
    }

    private static String withoutSigns(String edtf) {
        int from = 0;
        int to = edtf.length();
        while (from < to && "?~% ".indexOf(edtf.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "?~% ".indexOf(edtf.charAt(to - 1)) >= 0) {
            to--;
        }
        return edtf.substring(from, to);
    }

    private static String lastDay(String year, String month) {
        return switch (month) {
            case "04", "06", "09", "11" -> "30";
            case "02" -> isLeap(year) ? "29" : "28";
            default -> "31";
        };
    }

    /** Every fourth year, as the Julian calendar has it: enough from 1901 to 2099. */
    private static boolean isLeap(String year) {
        if (!year.matches("[0-9]+")) {
            return false;
        }
        return Integer.parseInt(year.substring(Math.max(0, year.length() - 2))) % 4 == 0;
    }
}
