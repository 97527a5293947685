package org.copydesk.platform.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.Optional;

/** Maps exceptions to problems that are reported elsewhere than in the answer to a request. */
public final class KnownProblems {
    private KnownProblems() {}

    /** The problem that an exception stands for; empty if it is none that the caller can do something about. */
    public static Optional<ProblemException> in(Throwable failure) {
        return failure instanceof ConstraintViolationException violations
                ? Optional.of(Violations.problem(violations))
                : FrameworkProblems.ofCause(failure);
    }
}
