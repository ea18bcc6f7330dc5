package org.servanda.evaluation;

/**
 * A passage that stands under a record, with what the gold wants of it.
 *
 * @param wanted of passages of an export always {@link Wanted#YES}
 */
record PlacedPassage(Place place, Item item, Wanted wanted) {

    /** What the gold wants of a passage, in the order in which passages are paired. */
    enum Wanted {
        YES,
        /** Neither asked for nor held against who gives it. */
        OPTIONAL,
        /** An outlet's own opinion: giving it is wrong. */
        NO
    }

    boolean isWanted() {
        return wanted == Wanted.YES;
    }
}
