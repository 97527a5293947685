package org.copydesk.ratelimit;

import java.time.Duration;

/**
 * The state of a client's rate limit after a request.
 *
 * @param limit the name of the limit
 * @param isWithin whether the request was within it
 * @param left how many requests it has left
 * @param renewal when it gets its number anew
 */
record Quota(String limit, boolean isWithin, long left, Duration renewal) {
    /** The value of RateLimit (draft-ietf-httpapi-ratelimit-headers-11, section 4): seconds are rounded up, as in Retry-After. */
    String header() {
        return '"' + limit + "\";r=" + left + ";t="
                + renewal.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
