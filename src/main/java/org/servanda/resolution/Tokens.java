package org.servanda.resolution;

import java.util.List;
import java.util.Set;

/** The tokens of a text, which may be asked beyond either end. */
final class Tokens {

    private static final Token NONE = new Token(Token.Kind.MARK, "", "", 0, 0, false);

    private final List<Token> tokens;

    Tokens(String text) {
        this.tokens = Token.of(text);
    }

    int size() {
        return tokens.size();
    }

    /** The token at an index; an empty mark where there is none. */
    Token get(int index) {
        return index < 0 || index >= tokens.size() ? NONE : tokens.get(index);
    }

    boolean is(int index, String key) {
        return get(index).key().equals(key);
    }

    boolean isOneOf(int index, Set<String> keys) {
        return keys.contains(get(index).key());
    }

    /** Whether words stand in a row from an index on. */
    boolean are(int index, String... keys) {
        for (int i = 0; i < keys.length; i++) {
            if (!is(index + i, keys[i])) {
                return false;
            }
        }
        return true;
    }

    /** The index after a token that may stand there. */
    int skip(int index, String key) {
        return is(index, key) ? index + 1 : index;
    }

    Found span(int from, int to) {
        return new Found(get(from).start(), get(to - 1).end());
    }
}
