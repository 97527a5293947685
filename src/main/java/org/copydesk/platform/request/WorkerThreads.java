package org.copydesk.platform.request;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/**
 * Runs requests on worker threads, with a bound on those that wait. The executor's own queue has none: what is not a
 * request, such as a timer's work, must never be refused.
 */
@Singleton
public class WorkerThreads implements Executor {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final ScheduledExecutorService workers;
    private final int most;
    private final AtomicInteger waiting = new AtomicInteger();

    @Inject
    WorkerThreads(ScheduledExecutorService workers, RequestConfig config) {
        this(workers, config.waiting());
    }

    WorkerThreads(ScheduledExecutorService workers, int most) {
        this.workers = workers;
        this.most = most;
    }

    /** @throws ProblemException 503 if too many requests wait already */
    void requireRoom() {
        if (waiting.get() >= most) {
            throw new ProblemException(
                            ErrorCode.UNAVAILABLE, "Too many requests wait for this node. Try again in a moment.")
                    .retryAfter(SOON);
        }
    }

    /** Runs the task whether or not there is room: a request that was admitted goes on. */
    @Override
    public void execute(Runnable task) {
        waiting.incrementAndGet();
        workers.execute(() -> {
            waiting.decrementAndGet();
            task.run();
        });
    }

    /** The task's result, computed by a worker thread; fails with a {@link ProblemException} 503 if too many wait. */
    public <T> Uni<T> compute(Supplier<T> task) {
        return Uni.createFrom().deferred(() -> {
            requireRoom();
            return Uni.createFrom().item(task).runSubscriptionOn(this);
        });
    }
}
