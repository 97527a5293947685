package org.copydesk.platform.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/**
 * Bounds the bytes of large bodies that requests work on at once. Parsed, stored and rendered, a body takes up to some thirty
 * times its length of memory, hence a share of the heap. A request waits for a moment for its permits, and is a 503 if it
 * gets none.
 */
@Singleton
class LargeBodyPermits {
    static final int LARGE = 20_000;

    /** What a large body counts for at least, since a short source can become a long body. */
    private static final int LEAST = 400_000;

    private static final int SHARE_OF_HEAP = 64;

    /** Of the permits that there are, with those that are waited for. */
    private static final int MOST_ASKED = 3;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Semaphore bytes;
    private final AtomicLong asked = new AtomicLong();
    private final int most;
    private final Duration longestWait;

    @Inject
    LargeBodyPermits() {
        this((int) Math.min(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP, Integer.MAX_VALUE), LONGEST_WAIT);
    }

    LargeBodyPermits(int most, Duration longestWait) {
        this.most = most;
        this.longestWait = longestWait;
        this.bytes = new Semaphore(most, true);
    }

    /** A permit for each byte of a large body, more for a short one, and at most all that there are; 0 for all others. */
    int permits(int length) {
        return length <= LARGE ? 0 : Math.min(Math.max(length, LEAST), most);
    }

    /** @throws ProblemException 503 if they can't be had in time */
    void take(int permits) {
        try {
            if (asked.addAndGet(permits) <= (long) MOST_ASKED * most
                    && bytes.tryAcquire(permits, longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        asked.addAndGet(-permits);
        throw new ProblemException(
                        ErrorCode.UNAVAILABLE,
                        "Too many large stories are worked on at the same moment. Try again in a moment.")
                .retryAfter(longestWait);
    }

    void release(int permits) {
        bytes.release(permits);
        asked.addAndGet(-permits);
    }
}
