package org.copydesk.platform.problem;

import io.quarkus.logging.Log;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.platform.FailureCauses;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.exception.LockAcquisitionException;

/** Maps exceptions of the framework and the database to problems. */
final class FrameworkProblems {
    private FrameworkProblems() {}

    static ProblemException ofStatus(int status) {
        ErrorCode code = ErrorCode.ofStatus(status);
        String detail =
                switch (code) {
                    case NOT_FOUND -> "There is nothing at this address. /openapi lists every operation.";
                    case METHOD_NOT_ALLOWED -> "The Allow header lists the methods that this address answers.";
                    case NOT_ACCEPTABLE ->
                        "Change the Accept header to a media type that this operation's entry in /openapi names,"
                                + " such as application/json.";
                    case UNSUPPORTED_MEDIA_TYPE ->
                        "Send the body with the Content-Type that this operation's entry in /openapi names.";
                    case TOO_LARGE -> "Send a smaller body.";
                    default -> "Compare the request with this operation's entry in /openapi.";
                };
        return new ProblemException(code, detail);
    }

    private static ProblemException unexpected() {
        return new ProblemException(
                ErrorCode.INTERNAL, "The request failed. The log of the server says why, under this trace id.");
    }

    /** The problem to answer a failure with. Logs the failure, unless it is the caller's. */
    static ProblemException answerTo(Throwable failure, String traceId) {
        Optional<ProblemException> known = ofCause(failure);
        if (FullDisk.isBehind(failure)) {
            Log.debug("A request found the disk of the database full", failure); // DatabaseWatch says it once
        } else if (LostConnections.areBehind(failure)) {
            Log.warn("A request got no answer from the database", failure);
        } else if (known.isEmpty() && GoneClients.areBehind(failure)) {
            GoneClients.count();
            return new ProblemException(ErrorCode.MALFORMED, "The connection was closed in the middle of the request.");
        } else if (known.isEmpty()) {
            Log.errorf(failure, "Request failed, trace id %s", traceId);
        }
        return known.orElseGet(FrameworkProblems::unexpected);
    }

    /** The problem that stands somewhere among the causes, if it is one that the caller can do something about. */
    static Optional<ProblemException> ofCause(Throwable throwable) {
        if (FullDisk.isBehind(throwable)) {
            return Optional.of(ProblemException.diskFull());
        }
        return FailureCauses.of(throwable).stream()
                .map(FrameworkProblems::known)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static ProblemException known(Throwable cause) {
        if (cause instanceof ProblemException problem) {
            return problem;
        }
        if (cause instanceof OptimisticLockException || cause instanceof org.hibernate.StaleStateException) {
            return new ProblemException(
                    ErrorCode.STALE, "It was changed while your request ran. Read it again and repeat your change.");
        }
        if (cause instanceof ConstraintViolationException violation) {
            return violated(violation.getKind());
        }
        if (cause instanceof LockTimeoutException
                || cause instanceof LockAcquisitionException
                || cause instanceof org.hibernate.PessimisticLockException) {
            return ProblemException.overtaxed();
        }
        if (LostConnections.isOne(cause)) {
            return ProblemException.databaseAway();
        }
        return null;
    }

    private static ProblemException violated(ConstraintKind kind) {
        return switch (kind) {
            case UNIQUE ->
                new ProblemException(
                        ErrorCode.NOT_UNIQUE,
                        "Another request stored the same value at the same moment. Repeat yours.");
            case FOREIGN_KEY ->
                new ProblemException(
                        ErrorCode.IN_USE,
                        "Another request began to use it, or deleted what yours refers to, at the same moment."
                                + " Read it again.");
            default -> null;
        };
    }
}
