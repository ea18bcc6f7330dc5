package org.servanda.problem;

/**
 * The one error shape of command line, pages and logs: what happened, why, and what to do next.
 *
 * @param kind whose fault it is; decides the exit status
 * @param what what happened, with the name of the thing it happened to: {@code Cannot read reports/x.pdf}
 * @param why the cause: {@code it is encrypted}
 * @param remedy what the user does next: {@code Save it without a password and read it again}
 */
public record Problem(Kind kind, String what, String why, String remedy) {

    /** Whose fault it is. */
    public enum Kind {
        /** An input could not be read, or was cut: exit status 1. */
        INPUT(1),
        /** The call itself is wrong, an unknown id too: exit status 2. */
        CALL(2),
        /** The register could not be opened or written: exit status 3. */
        REGISTER(3);

        private final int exitStatus;

        Kind(int exitStatus) {
            this.exitStatus = exitStatus;
        }

        public int exitStatus() {
            return exitStatus;
        }
    }

    public static Problem input(String what, String why, String remedy) {
        return new Problem(Kind.INPUT, what, why, remedy);
    }

    public static Problem call(String what, String why, String remedy) {
        return new Problem(Kind.CALL, what, why, remedy);
    }

    public static Problem register(String what, String why, String remedy) {
        return new Problem(Kind.REGISTER, what, why, remedy);
    }

    /** The three parts as two sentences: {@code What: why. Remedy.} */
    public String sentence() {
        return what + ": " + why + ". " + remedy + ".";
    }

    /** This problem as something to throw. */
    public ProblemException asException() {
        return new ProblemException(this, null);
    }

    public ProblemException asException(Throwable cause) {
        return new ProblemException(this, cause);
    }
}
