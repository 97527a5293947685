package org.copydesk.partner;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/**
 * What a partner has left of a quota.
 *
 * @param of what it is a limit of
 * @param limit how much it has in a period
 * @param isWithin whether what was just counted is within it
 * @param left how much of it is left
 * @param renewal when it has all of it again
 */
public record QuotaState(Quota of, int limit, boolean isWithin, int left, Duration renewal) {
    /** What is limited, and the value of RateLimit-Policy for it (draft-ietf-httpapi-ratelimit-headers-11, section 3). */
    public enum Quota {
        REQUESTS_PER_MINUTE("\"partner\";q=%d;w=60"),
        ARTICLES_PER_DAY("\"articles\";q=%d;w=86400"),
        /** Months are of different lengths, so there is no window. */
        ARTICLES_PER_MONTH("\"articles\";q=%d");

        private final String policy;

        Quota(String policy) {
            this.policy = policy;
        }
    }

    /** The headers that say so. Seconds are rounded up, as in Retry-After. */
    public Map<String, String> headers() {
        String policy = String.format(Locale.ROOT, of.policy, limit);
        String name = policy.substring(0, policy.indexOf(';'));
        long seconds = renewal.plusSeconds(1).minusNanos(1).toSeconds();
        return Map.of("RateLimit-Policy", policy, "RateLimit", name + ";r=" + left + ";t=" + seconds);
    }

    /** The refusal of what is over the limit: 429 that says when there is more. */
    ProblemException refusal(String detail) {
        ProblemException refusal = new ProblemException(ErrorCode.TOO_MANY_REQUESTS, detail).retryAfter(renewal);
        headers().forEach(refusal::header);
        return refusal;
    }
}
