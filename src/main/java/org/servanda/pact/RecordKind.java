package org.servanda.pact;

/** The kinds of record that a register holds; the order is that of the export. */
public enum RecordKind {
    EVENT("event", "events"),
    INSTRUMENT("instrument", "instruments"),
    COMMITMENT("commitment", "commitments"),
    STATEMENT("statement", "statements"),
    PROGRESS("progress", "progress");

    private final String word;
    private final String plural;

    RecordKind(String word, String plural) {
        this.word = word;
        this.plural = plural;
    }

    /** As ids begin: {@code commitment}. */
    public String word() {
        return word;
    }

    /** As listings and the export name it: {@code commitments}. */
    public String plural() {
        return plural;
    }

    public static RecordKind of(Thing thing) {
        return switch (thing) {
            case Event e -> EVENT;
            case Instrument i -> INSTRUMENT;
            case Commitment c -> COMMITMENT;
            case Statement s -> STATEMENT;
            case Progress p -> PROGRESS;
        };
    }
}
