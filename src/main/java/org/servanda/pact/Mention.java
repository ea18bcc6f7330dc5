package org.servanda.pact;

import java.util.List;
import org.servanda.report.Span;

/**
 * An exact passage of an exact report on which a record stands.
 *
 * @param id {@code m-} and 12 hexadecimal digits of the SHA-256 of kind, report, start and end
 * @param report the report's id
 * @param span where it stands in that report's text
 * @param quote literally the text at {@code span}
 * @param speaker to whom the words are credited, as the report first names them in full; null for the narrator
 * @param via through whom they come, outermost last; empty where the outlet heard them itself
 */
public record Mention(
        String id,
        String report,
        Span span,
        String quote,
        Voice voice,
        String speaker,
        List<String> via,
        Modality modality,
        Why why) {

    public Mention {
        via = List.copyOf(via);
    }

    /**
     * Why the machine thinks so.
     *
     * @param cue the deciding words of the passage
     * @param score confidence, 0 to 1
     * @param rules names of the rules of reading and resolution that were used, in order
     */
    public record Why(String cue, double score, List<String> rules) {

        public Why {
            rules = List.copyOf(rules);
        }
    }
}
