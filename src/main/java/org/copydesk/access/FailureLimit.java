package org.copydesk.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.copydesk.platform.ClockMeter;

/**
 * Limits how often one client address fails to authenticate, on this node. While an address has used up its failures,
 * tokens that it has shown successfully of late go on working, so that one broken script does not lock a newsroom out;
 * every other token has to wait, whether it is good or not, so that nobody learns anything from trying.
 */
@ApplicationScoped
class FailureLimit {
    private static final int MOST_ADDRESSES = 100_000;
    private static final Duration REFILL = Duration.ofMinutes(1);
    private static final Duration LATELY = Duration.ofHours(12);

    private final int perMinute;
    private final TimeMeter time;
    private final Cache<String, Bucket> failures;
    private final Cache<Known, Boolean> known;

    /** A token, by its hash, that let somebody in from an address. */
    private record Known(String network, String hash) {}

    FailureLimit(AccessConfig config, Clock clock) {
        this.perMinute = config.failuresPerMinute();
        this.time = new ClockMeter(clock);
        this.failures = cache(REFILL.multipliedBy(2)).build();
        this.known = cache(LATELY).build();
    }

    private Caffeine<Object, Object> cache(Duration kept) {
        Ticker ticker = time::currentTimeNanos;
        return Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(kept)
                .ticker(ticker);
    }

    /** How long this token has to wait before it is looked at; empty if it need not. */
    Optional<Duration> waitFor(ClientAddress from, String hash) {
        Bucket left = failures.getIfPresent(from.network());
        if (left == null || known.getIfPresent(new Known(from.network(), hash)) != null) {
            return Optional.empty();
        }
        long nanos = left.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return nanos == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }

    void succeeded(ClientAddress from, String hash) {
        known.put(new Known(from.network(), hash), true);
    }

    void failed(ClientAddress from, String hash) {
        known.invalidate(new Known(from.network(), hash));
        failures.get(from.network(), address -> full()).tryConsume(1);
    }

    private Bucket full() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, REFILL))
                .build();
    }
}
