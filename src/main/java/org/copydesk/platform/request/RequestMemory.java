package org.copydesk.platform.request;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/**
 * Bounds the memory of requests with large bodies or answers that are worked on at the same moment: a quarter of the heap. A
 * request reserves what it is about to take, and has it until its answer was sent or its client went away.
 */
@Singleton
public class RequestMemory {
    private static final String HELD = "copydesk.request-memory";
    private static final int KILOBYTE = 1024;

    /** Requests that take less, in kilobytes, are bounded by the number of threads. */
    private static final int LARGE = 256;

    private static final int SHARE_OF_HEAP = 4;

    /** How many requests may wait, each on a thread. */
    private static final int MOST_WAITING = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CurrentVertxRequest current;
    private final int most;
    private final Semaphore kilobytes;

    RequestMemory(CurrentVertxRequest current) {
        this.current = current;
        most = (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / KILOBYTE);
        kilobytes = new Semaphore(most, true);
    }

    /**
     * Reserves memory for the current request, unless it holds as much already. Waits for a moment where others have it.
     * Work behind the requests is done one thing after the other, and reserves none.
     *
     * @param bytes about how many the request takes while it is worked on
     * @throws ProblemException 503 with Retry-After if others have it still
     */
    public void reserve(long bytes) {
        int wanted = (int) Math.min(most, bytes / KILOBYTE);
        if (wanted < LARGE || !Arc.container().requestContext().isActive()) {
            return;
        }
        RoutingContext request = current.getCurrent();
        if (request == null) {
            return;
        }
        Integer held = request.get(HELD);
        int further = wanted - (held == null ? 0 : held);
        if (further > 0) {
            take(further);
            request.put(HELD, wanted);
            request.addEndHandler(sent -> kilobytes.release(further));
        }
    }

    /**
     * Takes all that there is, for tests.
     *
     * @return gives it back
     */
    public Runnable takeAll() {
        take(most);
        return () -> kilobytes.release(most);
    }

    private void take(int wanted) {
        if (!acquire(wanted)) {
            throw new ProblemException(
                            ErrorCode.UNAVAILABLE,
                            "Too many large requests are under way. Try again in a moment, or ask for less: fewer"
                                    + " articles, or none of their bodies.")
                    .retryAfter(PATIENCE);
        }
    }

    private boolean acquire(int wanted) {
        boolean mayWait = BlockingOperationControl.isBlockingAllowed() && kilobytes.getQueueLength() < MOST_WAITING;
        try {
            return mayWait
                    ? kilobytes.tryAcquire(wanted, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    : kilobytes.tryAcquire(wanted);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
