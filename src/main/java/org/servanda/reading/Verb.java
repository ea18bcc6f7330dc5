package org.servanda.reading;

/**
 * A group of words that is one finite verb: {@code has not yet been signed}.
 *
 * @param from index of its first word
 * @param to index after its last
 * @param head index of the word that carries the meaning
 * @param lemma of the head, or of {@code be} and {@code have} where they stand alone
 * @param modal the modal in lower case ({@code will}, {@code would}, {@code should}, …), or null
 */
record Verb(int from, int to, int head, String lemma, String modal, boolean negated, boolean passive, Tense tense) {

    enum Tense {
        PRESENT,
        PAST,
        PERFECT,
        PLUPERFECT
    }

    boolean isCopula() {
        return lemma.equals("be") && head == to - 1;
    }

    boolean isFuture() {
        return modal != null && (modal.equals("will") || modal.equals("'ll") || modal.equals("shall"));
    }

    boolean isModal(String... modals) {
        if (modal == null) {
            return false;
        }
        for (String other : modals) {
            if (modal.equals(other)) {
                return true;
            }
        }
        return false;
    }
}
