package org.copydesk.platform.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/**
 * Bounds the memory of large answers that are put together and sent at the same moment: a quarter of the heap. A request
 * reserves what it is about to take, and has it until its answer was sent or its client went away.
 */
@Singleton
public class AnswerMemory {
    /** Answers below this size, in bytes, are bounded by the number of threads. */
    private static final long LARGE = 256 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final CurrentVertxRequest current;
    private final int most;
    private final Semaphore kilobytes;

    AnswerMemory(CurrentVertxRequest current) {
        this.current = current;
        most = (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 4 / 1024);
        kilobytes = new Semaphore(most);
    }

    /**
     * Reserves memory for the current request's answer. Waits for a second at the most where others have it.
     *
     * @param bytes about how many the answer takes while it is put together
     * @throws ProblemException 503 with Retry-After if others have it still
     */
    public void reserve(long bytes) {
        RoutingContext request = current.getCurrent();
        if (bytes < LARGE || request == null) {
            return;
        }
        Runnable release = take(bytes);
        request.addEndHandler(sent -> release.run());
    }

    /** Takes memory; what it returns gives it back. */
    public Runnable take(long bytes) {
        int wanted = (int) Math.min(most, bytes / 1024);
        if (!acquire(wanted)) {
            throw new ProblemException(
                            ErrorCode.UNAVAILABLE,
                            "Too many large answers are under way. Try again in a moment, or ask for less: fewer"
                                    + " articles, or none of their bodies.")
                    .retryAfter(RETRY_AFTER);
        }
        return () -> kilobytes.release(wanted);
    }

    private boolean acquire(int wanted) {
        try {
            return kilobytes.tryAcquire(wanted, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
