package org.copydesk.platform;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs a node's background tasks one after the other, on a thread of its own. When it is stopped, it finishes what it
 * is at and begins nothing more; it is never interrupted, since H2 closes its file if that happens while it reads or
 * writes.
 */
public final class BackgroundThread {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScheduledThreadPoolExecutor thread;

    /** @param name as logs and thread dumps show it */
    public BackgroundThread(String name) {
        thread = new ScheduledThreadPoolExecutor(
                1,
                task -> {
                    Thread worker = new Thread(task, name);
                    worker.setDaemon(true);
                    return worker;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.setRemoveOnCancelPolicy(true);
    }

    /**
     * Does something again and again, after a failure too.
     *
     * @param first how long until the first time
     * @param pause from the end of one time to the beginning of the next
     */
    public void repeat(Duration first, Duration pause, Runnable task) {
        var unused =
                thread.scheduleWithFixedDelay(guarded(task), first.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Does something once, as soon as it has nothing else to do. */
    public void execute(Runnable task) {
        thread.execute(guarded(task));
    }

    /** Does something once, after a while. */
    public Future<?> after(Duration delay, Runnable task) {
        return thread.schedule(guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** A task that logs its failure: a scheduled executor would keep it to itself, and repeat the task no more. */
    public static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error failed) {
                Log.errorf(
                        failed, "The thread %s failed", Thread.currentThread().getName());
                OutOfMemory.check(failed);
            }
        };
    }

    /** Whether a task that takes long should end now, at the next place where it can go on another time. */
    public boolean isStopping() {
        return thread.isShutdown();
    }

    /** Begins nothing more. Waits for nothing. */
    public void end() {
        thread.shutdown();
    }

    /**
     * Stops it, and waits for what it is at.
     *
     * @return whether that has ended; if not, the process ends in the middle of it
     */
    public boolean stop() throws InterruptedException {
        end();
        return thread.awaitTermination(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    }
}
