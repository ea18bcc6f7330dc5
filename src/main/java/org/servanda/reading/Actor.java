package org.servanda.reading;

/**
 * Who a phrase stands for.
 *
 * @param from index of its first word in its line
 * @param to after its last
 * @param code of the party, or null where it is several or unknown
 */
record Actor(Kind kind, int from, int to, String code) {

    enum Kind {
        /** A state, organisation or authority by name or office. */
        STATE,
        PERSON,
        /** Both countries, the sides. */
        GROUP,
        /** We: the speaker's own side, or theirs and the other. */
        OWN,
        /** No party: a thing, a company, somebody unknown. */
        OTHER
    }

    boolean isParty() {
        return kind != Kind.OTHER;
    }
}
