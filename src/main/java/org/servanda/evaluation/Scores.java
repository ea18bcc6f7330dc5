package org.servanda.evaluation;

import java.util.List;
import java.util.Map;

/**
 * How a register does against gold. Figures are shares from 0 to 1; what they count is described in {@code docs/evaluate.md}.
 *
 * @param passages by kind of record, in the order of the table: passages found
 * @param speculationRegistered passages under undertakings that the gold calls an outlet's own opinion
 * @param fields by name, in the order of the table: fields of matched records
 * @param merging B-cubed of passages gathered into records
 * @param mergingNothing what the same passages would score, were every one a record of its own
 * @param falseConflicts disagreements called a conflict that the gold knows as neither conflict nor dispute, or not at all
 * @param followUpLinks links from progress to earlier records
 * @param distractors what stands on reports that have nothing to register
 * @param quoteIntegrity passages whose quote is the text at their offsets
 * @param reportsNotInExport reports of the gold that the register has not read, sorted
 * @param misses every passage asked for and not found, and every one given and not asked for
 */
public record Scores(
        Map<String, Rate> passages,
        int speculationRegistered,
        Map<String, Mean> fields,
        Map<String, Rate> merging,
        Map<String, Rate> mergingNothing,
        Rate disagreements,
        int falseConflicts,
        Rate followUpLinks,
        Distractors distractors,
        Mean quoteIntegrity,
        List<String> reportsNotInExport,
        List<Miss> misses) {

    public Scores {
        reportsNotInExport = List.copyOf(reportsNotInExport);
        misses = List.copyOf(misses);
    }

    /**
     * Records on reports that have nothing to register, per such report; null where the gold names none.
     *
     * @param reports how many such reports there are
     */
    public record Distractors(int reports, Double undertakings, Double events, Double instruments) {}

    /**
     * A passage that was missed, or given without being asked for.
     *
     * @param what {@code missed} or {@code unasked}
     * @param group {@code commitments}, {@code events} …
     * @param start first code point in the gold's text
     * @param kind the record's kind, or its relation where it has no kind
     * @param words the gold's text at that place
     */
    public record Miss(String what, String group, String report, int start, int end, String kind, String words) {

        /** The line that {@code evaluate --misses} prints. */
        public String line() {
            return ScoreTable.padded(what, 8) + " " + ScoreTable.padded(group, 12) + " " + report + " [" + start + ":"
                    + end + "] " + kind + ": " + words;
        }

        Miss withWords(String text) {
            return new Miss(what, group, report, start, end, kind, text);
        }
    }

    /** The table that {@code evaluate} prints: lines parted by line feeds, none after the last. */
    public String table() {
        return ScoreTable.of(this);
    }

    /** The same figures as one JSON object, unrounded, indented by one space; no line feed at the end. */
    public String json() {
        return ScoreJson.of(this);
    }
}
