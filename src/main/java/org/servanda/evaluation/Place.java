package org.servanda.evaluation;

/**
 * Where a passage stands, counted in the gold's own text of a report.
 *
 * @param report the report's file name, as the gold writes it
 * @param start first code point
 * @param end the code point after the last
 */
record Place(String report, int start, int end) {

    /** The least share of their union that two passages have in common where they count as one: a paragraph around a clause does not. */
    private static final double LEAST_COMMON_SHARE = 1.0 / 3;

    int length() {
        return end - start;
    }

    /** Code points that both hold; 0 in different reports, below 0 by the size of the gap where they lie apart. */
    int common(Place other) {
        return report.equals(other.report) ? Math.min(end, other.end) - Math.max(start, other.start) : 0;
    }

    /** What both hold over what either holds, from 0 to 1. */
    double commonShare(Place other) {
        if (!report.equals(other.report)) {
            return 0;
        }
        int common = common(other);
        return (double) Math.max(0, common) / (length() + other.length() - common);
    }

    /** Whether both are one passage: at least half of the shorter one is common, and a third of their union. */
    boolean touches(Place other) {
        int shorter = Math.min(length(), other.length());
        return shorter > 0 && 2 * common(other) >= shorter && commonShare(other) >= LEAST_COMMON_SHARE;
    }
}
