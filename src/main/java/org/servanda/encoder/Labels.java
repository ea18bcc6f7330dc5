package org.servanda.encoder;

import java.util.List;
import org.servanda.pact.Topics;

/** What the model tells apart, in the order of its outputs, as {@code training/labels.py} has it. A model whose card differs is refused. */
public final class Labels {

    /** Columns of the trigger output. */
    public static final List<String> KINDS = List.of(
            "commitment",
            "aspiration",
            "proposal",
            "request",
            "progress",
            "accusation",
            "denial",
            "threat",
            "support",
            "criticism",
            "assertion",
            "visit",
            "meeting",
            "signing",
            "ratification",
            "announcement",
            "other",
            "instrument");

    /** Columns of the attribute output: groups one after the other. */
    public static final List<Group> GROUPS = List.of(
            new Group("voice", 0, List.of("speaker", "narrator", "outlet-opinion")),
            new Group("modality", 3, List.of("asserted", "negated", "conditional", "planned", "past", "cancelled")),
            new Group(
                    "root",
                    9,
                    List.of(
                            "AGREE",
                            "CONSULT",
                            "SUPPORT",
                            "CONCEDE",
                            "COOPERATE",
                            "AID",
                            "RETREAT",
                            "REQUEST",
                            "ACCUSE",
                            "REJECT",
                            "THREATEN",
                            "PROTEST",
                            "SANCTION",
                            "MOBILIZE",
                            "COERCE",
                            "ASSAULT")),
            new Group(
                    "relation",
                    25,
                    List.of("fulfils", "advances", "reaffirms", "delays", "revises", "breaks", "contradicts")),
            new Group(
                    "status",
                    32,
                    List.of("negotiated", "agreed", "signed", "ratified", "in-force", "suspended", "adopted", "ended")),
            new Group("areas", 40, Topics.ALL));

    /** Blocks of the query and key outputs. */
    public static final List<String> ROLES = List.of(
            "passage",
            "trigger",
            "actor",
            "target",
            "beneficiary",
            "speaker",
            "cue",
            "via",
            "what",
            "amount",
            "baseline",
            "date",
            "place",
            "instrument",
            "count",
            "condition");

    /** The first roles, which always have a place. */
    static final int NEVER_NONE = 2;

    /** Roles of which a second place may be kept. */
    static final List<String> SEVERAL = List.of("actor", "target", "speaker");

    /** Classes of a dyad. */
    public static final List<String> DYAD_ROOTS = List.of(
            "none",
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "COOPERATE",
            "AID",
            "YIELD",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");

    /** Numbers of a piece's state. */
    static final int SIZE = 384;

    /** Columns of the attribute output. */
    static final int ATTRIBUTES = 61;

    /** Numbers of a role's query or key. */
    static final int WIDTH = 32;

    /** Columns of the query and the key output: {@code [start, end][role][WIDTH]}. */
    static final int PAIR = 2 * ROLES.size() * WIDTH;

    /** Pieces from a span's first to its last. */
    static final int LONGEST_SPAN = 60;

    private Labels() {}

    /**
     * Labels of which an act has one, of the areas some.
     *
     * @param first its first column of the attribute output
     */
    public record Group(String name, int first, List<String> labels) {}

    static Group group(String name) {
        for (Group group : GROUPS) {
            if (group.name().equals(name)) {
                return group;
            }
        }
        throw new IllegalStateException("no group " + name);
    }
}
