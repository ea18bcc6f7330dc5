package org.servanda.lexicon;

import java.util.List;

/** Finds the names of states, organisations, capitals, peoples and office-holders in words. */
public final class Names {

    private static final Names BUNDLED = new Names();

    private Names() {}

    /** The lexicons that come with the program, loaded once. */
    public static Names bundled() {
        return BUNDLED;
    }

    /** Every name in a text, longest first at each place, never overlapping, in order. */
    public List<Name> find(String text) {
        return List.of();
    }

    /**
     * A name as it stands in a text.
     *
     * @param start UTF-16 index of its first character
     * @param end UTF-16 index after its last
     * @param code ISO 3166-1 alpha-3 code or organisation acronym of the party that it stands for
     */
    public record Name(int start, int end, Kind kind, String code) {

        /** What kind of name it is. */
        public enum Kind {
            STATE,
            /** An adjective or a people: {@code Iranian}, {@code Iranians}. */
            DEMONYM,
            /** A capital, or a seat of power that stands for its state: {@code Tehran}, {@code the Kremlin}. */
            CAPITAL,
            ORGANISATION,
            /** An office-holder known to the fallback list; the text's own naming wins over it. */
            OFFICE_HOLDER
        }
    }
}
