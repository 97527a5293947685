package org.copydesk.push;

import static org.copydesk.platform.BackgroundThread.guarded;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.database.DatabaseWatch;

/** Runs a worker for each kind of push on a few threads that all of them share. */
@Singleton
class Dispatcher {
    /** Changes within one tick are sent together, and subscriptions of one partner share a read. */
    private static final Duration TICK = Duration.ofMillis(100);

    private static final int THREADS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Clock clock;
    private final ScheduledExecutorService threads;
    private final List<? extends DispatchWorker<?, ?>> workers;

    Dispatcher(@Any Instance<PushQueue<?, ?>> queues, DatabaseWatch watch, Clock clock) {
        this.clock = clock;
        AtomicInteger count = new AtomicInteger();
        threads = Executors.newScheduledThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "push-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        workers = queues.stream()
                .map(queue -> new DispatchWorker<>(queue, threads, watch::log))
                .toList();
    }

    @Produces
    @Singleton
    static RetrySchedule schedule(PushConfig config) {
        return new RetrySchedule(config.retryFirst(), config.retryLongest(), config.giveUpAfter(), new SecureRandom());
    }

    void start(@Observes @Priority(FilterOrder.Start.PUSH) StartupEvent start) {
        var unused = threads.scheduleWithFixedDelay(
                guarded(this::tick), TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        Instant now = clock.instant();
        workers.forEach(worker -> worker.wake(now));
    }

    void end(@Observes ShutdownDelayInitiatedEvent begun) {
        workers.forEach(DispatchWorker::stop);
    }

    /** Waits for what is being sent, before the client for calls is closed, and leaves the rest to other nodes. */
    void stop(@Observes @Priority(FilterOrder.Stop.PUSH) ShutdownEvent stop) throws InterruptedException {
        workers.forEach(DispatchWorker::stop);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!workers.stream().allMatch(DispatchWorker::isIdle) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(TICK.toMillis());
        }
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            Log.warn("Pushes were still being sent at shutdown; they are sent again.");
        }
        workers.forEach(DispatchWorker::release);
    }
}
