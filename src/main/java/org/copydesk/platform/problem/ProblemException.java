package org.copydesk.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.platform.problem.Problem.FieldError;

/** The project's own exception: what is wrong, as a code, and a sentence that says what to change. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Duration UNTIL_RECOVERED = Duration.ofSeconds(5);
    private static final Duration UNTIL_ROOM = Duration.ofSeconds(30);

    private final ErrorCode code;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> extensions = new TreeMap<>();
    private Duration retryAfter;
    private final transient Map<String, String> headers = new TreeMap<>();

    public ProblemException(ErrorCode code, String detail, List<FieldError> errors) {
        super(detail);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public ProblemException(ErrorCode code, String detail) {
        this(code, detail, List.of());
    }

    public static ProblemException notFound(String what, String key) {
        return new ProblemException(ErrorCode.NOT_FOUND, "There is no " + what + " \"" + key + "\".");
    }

    /** A part of the request's JSON that is well-formed but not valid: 422 with a pointer (RFC 6901) to the part. */
    public static ProblemException invalid(String pointer, String code, String detail) {
        return new ProblemException(ErrorCode.INVALID_CONTENT, detail, List.of(FieldError.at(pointer, code, detail)));
    }

    public static ProblemException badParameter(String parameter, String detail) {
        return new ProblemException(
                ErrorCode.INVALID_PARAMETER,
                detail,
                List.of(FieldError.inParameter(parameter, ErrorCode.INVALID_PARAMETER.code(), detail)));
    }

    /** Others hold for too long what the request needs: 503 that says when to try again. */
    static ProblemException overtaxed() {
        return new ProblemException(
                        ErrorCode.UNAVAILABLE, "Too many others write at the same moment. Try again in a moment.")
                .retryAfter(UNTIL_RECOVERED);
    }

    /** The database does not answer: 503 that says when to try again. */
    public static ProblemException databaseAway() {
        return new ProblemException(ErrorCode.UNAVAILABLE, "The database can't be reached. Try again in a moment.")
                .retryAfter(UNTIL_RECOVERED);
    }

    /** The disk of the database or of files is full: 507 that says when to try again. */
    public static ProblemException diskFull() {
        return new ProblemException(
                        ErrorCode.INSUFFICIENT_STORAGE,
                        "The disk is full, and nothing can be stored. What is published can be read."
                                + " Repeat the request when whoever operates this newsroom has made room.")
                .retryAfter(UNTIL_ROOM);
    }

    /** Adds a member to the problem object (RFC 9457, section 3.2). */
    public ProblemException with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    /** Says when it is worth trying again: the Retry-After header (RFC 9110, section 10.2.3), rounded up to seconds. */
    public ProblemException retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    /** Says where help is: the value of the answer's Link header (RFC 8288). */
    public ProblemException link(String value) {
        return header("Link", value);
    }

    /** Adds a header to the answer. */
    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ErrorCode code() {
        return code;
    }

    public String detail() {
        return getMessage();
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    Map<String, String> headers() {
        return headers;
    }

    Map<String, Object> extensions() {
        return extensions;
    }
}
