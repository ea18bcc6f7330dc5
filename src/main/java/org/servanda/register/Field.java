package org.servanda.register;

import java.util.List;

/**
 * One field of a record, report by report.
 *
 * @param shown the value that listings show; null where every report is silent
 * @param rule how {@code shown} was chosen
 * @param byReport what each report says; reports that are silent are absent
 * @param disagreementScore 1 − the share of independent sources agreeing with the commonest value; 0 where at most one speaks
 */
public record Field(String name, Object shown, String rule, List<FieldValue> byReport, double disagreementScore) {

    public Field {
        byReport = List.copyOf(byReport);
    }
}
