package org.copydesk.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** The precondition of a change (RFC 9110, section 13.1.1): the caller names the version that it has seen. */
public record IfMatch(List<String> tags) {
    private static final Pattern UNQUOTED = Pattern.compile("[\\w.-]{1,100}");

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
        return new IfMatch(Arrays.stream(header.split(",")).map(String::strip).toList());
    }

    /**
     * Refuses a change of something whose current tag the caller did not name. The comparison is strong: a weak tag
     * never matches.
     *
     * @throws ProblemException {@link ErrorCode#STALE} with the current tag as {@code currentETag}
     */
    public void require(ETag current) {
        if (!tags.contains("*") && !tags.contains(current.value())) {
            throw stale(current);
        }
    }

    /**
     * Refuses a change by a caller who named no version from {@code first} on: those after it lost nobody's change.
     *
     * @throws ProblemException {@link ErrorCode#STALE} with the current tag as {@code currentETag}
     */
    public void requireSince(long first, long current) {
        boolean isSeen =
                tags.stream().mapToLong(ETag::version).anyMatch(version -> version >= first && version <= current);
        if (!isSeen) {
            require(ETag.ofVersion(current));
        }
    }

    private ProblemException stale(ETag current) {
        String why = "It was changed since you read it. Read it again and repeat your change on the new version.";
        if (tags.stream().anyMatch(tag -> tag.startsWith("W/"))) {
            why = "If-Match compares strongly (RFC 9110, section 13.1.1): send the ETag without W/.";
        }
        Optional<String> bare =
                tags.stream().filter(UNQUOTED.asMatchPredicate()).findFirst();
        if (bare.isPresent()) {
            why = "If-Match needs the quotes of the ETag (RFC 9110, section 8.8.3): send \"" + bare.get() + "\", not "
                    + bare.get() + ".";
        }
        return new ProblemException(ErrorCode.STALE, why).with("currentETag", current.value());
    }
}
