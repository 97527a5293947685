package org.copydesk.platform.web;

import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** The precondition of a change (RFC 9110, section 13.1.1): the caller names the version that it has seen. */
public record IfMatch(String header) {
    /**
     * @param header the header's value, or null if the request has none
     * @throws ProblemException {@link ErrorCode#IF_MATCH_MISSING} without the header
     */
    public static IfMatch of(String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    ErrorCode.IF_MATCH_MISSING,
                    "Send If-Match with the ETag of the version that you have seen, so that no change of others is lost.");
        }
        return new IfMatch(header);
    }

    /**
     * Refuses a change of something whose current tag the caller did not name. The comparison is strong: a weak tag
     * never matches.
     *
     * @throws ProblemException {@link ErrorCode#STALE} with the current tag as {@code currentETag}
     */
    public void require(ETag current) {
        if (!current.isStronglyNamedIn(header)) {
            throw new ProblemException(
                            ErrorCode.STALE,
                            "It was changed since you read it. Read it again and repeat your change on the new version.")
                    .with("currentETag", current.value());
        }
    }
}
