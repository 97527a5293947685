package org.copydesk.platform.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps every exception that leaves a resource to a problem answer. */
@Singleton
class ProblemMappers {
    private static final Duration AWAY = Duration.ofSeconds(5);

    private final TraceId traceId;

    ProblemMappers(TraceId traceId) {
        this.traceId = traceId;
    }

    @ServerExceptionMapper
    Response problem(ProblemException problem) {
        return answer(problem).build();
    }

    @ServerExceptionMapper
    Response constraints(ConstraintViolationException violations) {
        return answer(Violations.problem(violations)).build();
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException stale) {
        return answer(new ProblemException(
                        ErrorCode.STALE,
                        "It was changed while your request ran. Read it again and repeat your change."))
                .build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized(SecurityException refused) {
        boolean invalid = refused instanceof AuthenticationFailedException;
        ProblemException problem = invalid
                ? new ProblemException(
                        ErrorCode.TOKEN_INVALID,
                        "The bearer token is unknown, expired, revoked or not for use from your address. Ask for a new one.")
                : new ProblemException(ErrorCode.TOKEN_MISSING, "Send a token as \"Authorization: Bearer <token>\".");
        String challenge = invalid ? "Bearer realm=\"copydesk\", error=\"invalid_token\"" : "Bearer realm=\"copydesk\"";
        return answer(problem).header(HttpHeaders.WWW_AUTHENTICATE, challenge).build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused, ResourceInfo resource) {
        return answer(new ProblemException(
                        ErrorCode.NOT_ALLOWED,
                        "Your token's role does not allow this operation" + needed(resource)
                                + ". Ask somebody whose does."))
                .build();
    }

    private static String needed(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        RolesAllowed ofMethod = method == null ? null : method.getAnnotation(RolesAllowed.class);
        RolesAllowed roles = method == null || ofMethod != null
                ? ofMethod
                : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        return roles == null ? "" : "; it needs the role " + String.join(" or ", roles.value());
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException exception) {
        Optional<ProblemException> inside = FrameworkProblems.ofCause(exception.getCause());
        if (inside.isPresent()) {
            return unexpected(exception.getCause());
        }
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        if (status >= 500) {
            return unexpected(exception);
        }
        Response.ResponseBuilder answer = answer(FrameworkProblems.ofStatus(status));
        String allow = exception.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable throwable) {
        return answer(FrameworkProblems.answerTo(throwable, traceId.ofCurrentRequest()))
                .build();
    }

    private Response.ResponseBuilder answer(ProblemException problem) {
        Response.ResponseBuilder answer = Response.status(problem.code().status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Problem.of(problem, traceId.ofCurrentRequest()));
        Duration whenAway = problem.code() == ErrorCode.UNAVAILABLE ? AWAY : null;
        problem.retryAfter()
                .or(() -> Optional.ofNullable(whenAway))
                .ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wholeSeconds(wait)));
        problem.headers().forEach(answer::header);
        return answer;
    }

    static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
