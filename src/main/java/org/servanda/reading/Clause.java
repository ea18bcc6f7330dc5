package org.servanda.reading;

/**
 * A stretch of a line with one finite verb, or without any.
 *
 * @param wide index of its first word, with any adverbial before the subject
 * @param from index of the first word of its subject, or of its verb where the subject is understood
 * @param to after its last word
 * @param subjectFrom first word of its subject, which may stand in an earlier clause; -1 where there is none
 * @param subjectTo after the subject
 * @param verb null where it has none
 * @param conditionFrom first word of the condition on which it hangs, or -1
 * @param conditionTo after the condition
 * @param relative whether it hangs on a noun before it
 * @param condition whether it is itself a condition
 */
record Clause(
        int wide,
        int from,
        int to,
        int subjectFrom,
        int subjectTo,
        Verb verb,
        int conditionFrom,
        int conditionTo,
        boolean relative,
        boolean condition) {

    boolean hasSubject() {
        return subjectFrom >= 0;
    }

    boolean isConditional() {
        return conditionFrom >= 0;
    }

    boolean covers(int word) {
        return wide <= word && word < to;
    }
}
