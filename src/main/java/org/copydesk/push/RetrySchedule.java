package org.copydesk.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again: after a random time ("full jitter") up to a bound that doubles with every attempt, so that those who
 * failed together do not come back together.
 *
 * @param first the bound after the first attempt
 * @param longest the highest bound; also the longest that an endpoint can ask to be left alone for
 * @param altogether how long after the first attempt the last one is made
 */
public record RetrySchedule(Duration first, Duration longest, Duration altogether, RandomGenerator random) {
    private static final int MOST_DOUBLINGS = 40;

    /**
     * The time of the next attempt; empty if there is none.
     *
     * @param attempts how many were made, the last one now
     * @param firstAt when the first was made
     * @param askedFor how long the endpoint asked to be left alone, or null
     */
    public Optional<Instant> next(int attempts, Instant firstAt, Instant now, Duration askedFor) {
        Instant last = firstAt.plus(altogether);
        if (!now.isBefore(last)) {
            return Optional.empty();
        }
        Instant next = now.plus(pause(attempts, askedFor));
        return Optional.of(next.isAfter(last) ? last : next);
    }

    /** How long to wait after so many attempts, however long they have been going on. */
    public Duration pause(int attempts, Duration askedFor) {
        Duration drawn = Duration.ofMillis(random.nextLong(bound(attempts).toMillis() + 1));
        if (askedFor == null || askedFor.compareTo(drawn) <= 0) {
            return drawn;
        }
        return askedFor.compareTo(longest) < 0 ? askedFor : longest;
    }

    private Duration bound(int attempts) {
        int doublings = Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
        boolean beyond = longest.toMillis() >> doublings < first.toMillis();
        return beyond ? longest : Duration.ofMillis(first.toMillis() << doublings);
    }
}
