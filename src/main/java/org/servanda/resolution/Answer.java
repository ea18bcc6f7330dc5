package org.servanda.resolution;

/**
 * What words stand for, and how that is known.
 *
 * @param value what they stand for; an empty list where unresolved
 * @param rule name of the rule that decided; null where unresolved
 * @param reason why they stay unresolved, one sentence; null where resolved
 */
public record Answer<T>(T value, String rule, String reason) {

    static <T> Answer<T> of(T value, String rule) {
        return new Answer<>(value, rule, null);
    }

    static <T> Answer<T> unresolved(T nothing, String reason) {
        return new Answer<>(nothing, null, reason);
    }

    public boolean isResolved() {
        return rule != null;
    }
}
