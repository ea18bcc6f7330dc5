package org.servanda.reading;

import java.util.List;
import org.servanda.report.Passage;

/**
 * What a reader found in one report: words, not yet persons or days.
 *
 * @param report the report's id
 * @param reader the reader's version
 * @param passages all passages of the report, in order
 * @param findings stretches of words that acts refer to, in order of their spans
 * @param acts in order of their passages
 */
public record Reading(String report, String reader, List<Passage> passages, List<Finding> findings, List<Act> acts) {

    public Reading {
        passages = List.copyOf(passages);
        findings = List.copyOf(findings);
        acts = List.copyOf(acts);
    }
}
