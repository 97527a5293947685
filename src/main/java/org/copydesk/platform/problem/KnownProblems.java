package org.copydesk.platform.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.Optional;

/** What went wrong, in the words of a problem, for whoever reports it elsewhere than in the answer to a request. */
public final class KnownProblems {
    private KnownProblems() {}

    /** The problem that an exception stands for; empty if it is none that the caller can do something about. */
    public static Optional<ProblemException> in(Throwable failure) {
        return failure instanceof ConstraintViolationException violations
                ? Optional.of(Violations.problem(violations))
                : FrameworkProblems.ofCause(failure);
    }
}
