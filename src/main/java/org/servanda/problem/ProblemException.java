package org.servanda.problem;

/** Carries a {@link Problem} to the edge that shows it. Its message is the problem's sentence. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(Problem problem, Throwable cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
