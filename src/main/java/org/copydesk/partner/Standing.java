package org.copydesk.partner;

import java.time.Duration;

/**
 * Where a partner stands with a limit.
 *
 * @param limit how much it has in a period
 * @param isWithin whether what was just counted is within it
 * @param left how much of it is left
 * @param renewal when it has all of it again
 */
public record Standing(int limit, boolean isWithin, int left, Duration renewal) {
    /** The value of RateLimit-Policy for requests in a minute (draft-ietf-httpapi-ratelimit-headers-11, section 3). */
    public String policy() {
        return "\"partner\";q=" + limit + ";w=60";
    }

    /** The value of RateLimit (section 4): seconds are rounded up, as in Retry-After. */
    public String header() {
        return "\"partner\";r=" + left + ";t="
                + renewal.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
