package org.copydesk.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.copydesk.platform.ClockMeter;

/**
 * Counts the requests of clients, on this node. A client's period begins with its first request; in it, it has a number of
 * requests, which it gets anew all at once when the period is over. So it can be told exactly what it has left, and until
 * when.
 */
final class RateLimit {
    /** Half a kilobyte each. */
    private static final int MOST_CLIENTS = 20_000;

    private final String name;
    private final int requests;
    private final Duration period;
    private final TimeMeter time;
    private final Cache<String, Bucket> left;

    /** @param name what clients read in the answers' headers */
    RateLimit(String name, int requests, Duration period, Clock clock) {
        this.name = name;
        this.requests = requests;
        this.period = period;
        this.time = new ClockMeter(clock);
        this.left = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(period.multipliedBy(2))
                .ticker(time::currentTimeNanos)
                .build();
    }

    /** Counts a request of a client's. */
    Quota count(String client) {
        ConsumptionProbe probe = left.get(client, first -> full()).tryConsumeAndReturnRemaining(1);
        return new Quota(
                name, probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private Bucket full() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(requests).refillIntervally(requests, period))
                .build();
    }

    /** The value of RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers-11, section 3). */
    String policy() {
        return '"' + name + "\";q=" + requests + ";w=" + period.toSeconds();
    }
}
