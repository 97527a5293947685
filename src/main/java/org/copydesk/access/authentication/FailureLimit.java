package org.copydesk.access.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.copydesk.access.AccessConfig;
import org.copydesk.access.ClientAddress;
import org.copydesk.platform.ClockMeter;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/**
 * Limits how often one client address fails to authenticate, on this node. While an address has used up its failures,
 * tokens that it has shown successfully of late go on working, so that one broken script does not lock a newsroom out;
 * every other token has to wait, whether it is good or not, so that nobody learns anything from trying.
 */
@ApplicationScoped
class FailureLimit {
    /** Half a kilobyte each, in either table. */
    private static final int MOST_ADDRESSES = 20_000;

    private static final Duration REFILL = Duration.ofMinutes(1);
    private static final Duration LATELY = Duration.ofHours(12);

    private final int perMinute;
    private final TimeMeter time;
    private final Cache<String, AddressFailures> failures;
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

    /** The look-up of a token, which has to end in one of three ways. */
    final class Attempt {
        private final Known token;

        /** From which a failure was taken; null for a token that is known. */
        private final AddressFailures taken;

        private Attempt(Known token, AddressFailures taken) {
            this.token = token;
            this.taken = taken;
        }

        /** The token is good. */
        void succeed() {
            // First of all: who waits is woken when the failure is given back, and may come with the same token.
            known.put(token, true);
            abandon();
        }

        /** The token is none, or not good any more. */
        void fail() {
            known.invalidate(token);
            if (taken == null) {
                of(token.network()).count();
            } else {
                taken.keep();
            }
        }

        /** It could not be found out. */
        void abandon() {
            if (taken != null) {
                taken.giveBack();
            }
        }
    }

    /** Begins to look a token up; empty if the address has no failure left for it. */
    Optional<Attempt> tryBegin(ClientAddress from, String hash) {
        Known token = new Known(from.network(), hash);
        if (known.getIfPresent(token) != null) {
            return Optional.of(new Attempt(token, null));
        }
        AddressFailures left = of(token.network());
        return left.take() ? Optional.of(new Attempt(token, left)) : Optional.empty();
    }

    /**
     * Begins to look a token up, as soon as the look-ups under way leave the address a failure for it. Fails with a {@link
     * ProblemException} 429 if they don't. It completes on whichever thread ended the look-up that it waited for.
     */
    CompletableFuture<Attempt> begin(ClientAddress from, String hash) {
        CompletableFuture<Attempt> begun = new CompletableFuture<>();
        begin(from, hash, begun);
        return begun;
    }

    private void begin(ClientAddress from, String hash, CompletableFuture<Attempt> begun) {
        Optional<Attempt> attempt = tryBegin(from, hash);
        if (attempt.isEmpty()) {
            of(from.network()).await(() -> begin(from, hash, begun)).ifPresent(wait -> refuse(wait, begun));
        } else if (!begun.complete(attempt.get())) {
            // Nobody wants to know any more.
            attempt.get().abandon();
        }
    }

    private static void refuse(Duration wait, CompletableFuture<Attempt> begun) {
        begun.completeExceptionally(new ProblemException(
                        ErrorCode.TOO_MANY_REQUESTS,
                        "Too many tokens from your address were refused. Try again when Retry-After says so.")
                .retryAfter(wait));
    }

    private AddressFailures of(String network) {
        return failures.get(network, address -> new AddressFailures(full()));
    }

    private Bucket full() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, REFILL))
                .build();
    }
}
