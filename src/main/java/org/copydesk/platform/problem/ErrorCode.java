package org.copydesk.platform.problem;

import java.util.Locale;

/** Every error that Copydesk answers with, and its HTTP status. The code in an answer is the name in lower case with hyphens. */
public enum ErrorCode {
    MALFORMED(400, "The request can't be read"),
    INVALID_PARAMETER(400, "A parameter has a value that is not allowed"),
    UNKNOWN_PARAMETER(400, "The request has a parameter that this operation does not know"),
    INVALID_CURSOR(400, "The cursor does not belong to this list"),
    UNREADABLE_COPY(422, "The text can't be read as a story"),
    TOKEN_MISSING(401, "A bearer token is needed"),
    TOKEN_INVALID(401, "The bearer token is not valid"),
    NOT_ALLOWED(403, "The token's role does not allow this"),
    PARTNER_SUSPENDED(403, "The partner's access is suspended"),
    PARTNER_EXPIRED(403, "The partner's access has ended"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No offered representation is acceptable"),
    BODY_TIMEOUT(408, "The request's body did not arrive in time"),
    STATE_CONFLICT(409, "The state does not allow this step"),
    NOT_UNIQUE(409, "Another one has this value already"),
    IN_USE(409, "It is still in use"),
    LAST_ADMIN(409, "Nobody could administer Copydesk any more"),
    ALERT_UNCONFIRMED(409, "The alert must be confirmed"),
    LOCKED(409, "Somebody else has it open"),
    IDEMPOTENCY_KEY_IN_USE(409, "A request with the same key is running"),
    WITHDRAWN(410, "The article was withdrawn"),
    KILLED(410, "It was killed, and its bytes are gone"),
    CURSOR_TOO_OLD(410, "The cursor is past what is kept"),
    STALE(412, "Somebody else changed it in the meantime"),
    TOO_LARGE(413, "The request is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
    RANGE_NOT_SATISFIABLE(416, "The file has no such part"),
    INVALID_CONTENT(422, "The content is not valid"),
    IDEMPOTENCY_KEY_REUSED(422, "The key belongs to another request"),
    IF_MATCH_MISSING(428, "If-Match is needed"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "Not available for the moment"),
    HTTP_VERSION_NOT_SUPPORTED(505, "The version of HTTP is not supported"),
    INSUFFICIENT_STORAGE(507, "The disk is full");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Whether it is about the database as a whole: whatever else is stored meanwhile fails, too. */
    public boolean isOfTheDatabase() {
        return this == UNAVAILABLE || this == INSUFFICIENT_STORAGE;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The code as it stands in answers, such as {@code not-found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code for an HTTP status that the framework chose itself. */
    static ErrorCode ofStatus(int status) {
        return switch (status) {
            case 400 -> MALFORMED;
            case 401 -> TOKEN_MISSING;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> BODY_TIMEOUT;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            case 507 -> INSUFFICIENT_STORAGE;
            default -> status >= 500 ? INTERNAL : MALFORMED;
        };
    }
}
