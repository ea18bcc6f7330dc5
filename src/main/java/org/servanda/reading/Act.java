package org.servanda.reading;

import java.util.List;
import org.servanda.pact.Modality;
import org.servanda.pact.PloverRoot;
import org.servanda.pact.Relation;
import org.servanda.pact.Voice;
import org.servanda.report.Span;

/**
 * One thing that a passage says: something undertaken, something that happened, a paper, a position.
 *
 * @param kind what kind of act it is
 * @param passage the shortest stretch that says it, normally one clause; becomes the quote
 * @param trigger the word or words that decide its kind: {@code signed}, {@code is ready to}
 * @param modality how it is put
 * @param voice who says it
 * @param root PLOVER root of an event, null where none applies
 * @param relation how a report of progress bears on what it reports on; null for other kinds
 * @param links its arguments
 * @param score the reader's confidence, 0 to 1
 * @param rules names of what decided, in order; empty for a reader that has none
 */
public record Act(
        Kind kind,
        Span passage,
        Span trigger,
        Modality modality,
        Voice voice,
        PloverRoot root,
        Relation relation,
        List<Link> links,
        double score,
        List<String> rules) {

    public Act {
        links = List.copyOf(links);
        rules = List.copyOf(rules);
    }

    /** The kinds of guidelines sections 2, 4 and 5. */
    public enum Kind {
        COMMITMENT,
        ASPIRATION,
        PROPOSAL,
        REQUEST,
        PROGRESS,
        ACCUSATION,
        DENIAL,
        THREAT,
        SUPPORT,
        CRITICISM,
        ASSERTION,
        VISIT,
        MEETING,
        SIGNING,
        RATIFICATION,
        ANNOUNCEMENT,
        /** An event beyond diplomacy; its {@link Act#root()} says which. */
        OTHER,
        /** A paper; {@link Act#trigger()} is the verb that gives its status, or the noun where there is none. */
        INSTRUMENT
    }
}
