package org.servanda.pact;

import java.util.List;

/**
 * A position, or any other claim credited to somebody.
 *
 * @param speaker null where nobody is credited
 * @param about codes of the parties spoken of, sorted
 */
public record Statement(Kind kind, Person speaker, List<String> about) implements Thing {

    public Statement {
        about = List.copyOf(about);
    }

    public enum Kind {
        ACCUSATION,
        DENIAL,
        THREAT,
        SUPPORT,
        CRITICISM,
        ASSERTION
    }
}
