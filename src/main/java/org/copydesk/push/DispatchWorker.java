package org.copydesk.push;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.copydesk.platform.BackgroundThread;

/** Works one queue off: stores the results that have come in, claims what is due, and starts to send it. */
final class DispatchWorker<C, R> {
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final PushQueue<C, R> queue;
    private final Executor threads;
    private final BiConsumer<Throwable, String> log;
    private final AtomicBoolean isWorking = new AtomicBoolean();
    private final AtomicInteger sending = new AtomicInteger();
    private final Queue<R> results = new ConcurrentLinkedQueue<>();
    private volatile boolean isStopping;
    private volatile boolean storesSingly;
    private volatile long pausesUntil = System.nanoTime();

    /** @param log of failures */
    DispatchWorker(PushQueue<C, R> queue, Executor threads, BiConsumer<Throwable, String> log) {
        this.queue = queue;
        this.threads = threads;
        this.log = log;
    }

    /** Starts to work if there is something to do and it does not work already. Waits for nothing. */
    void wake(Instant now) {
        boolean isDue = !results.isEmpty() || (!isStopping && queue.isDue(now));
        if (isDue && System.nanoTime() - pausesUntil >= 0 && isWorking.compareAndSet(false, true)) {
            threads.execute(BackgroundThread.guarded(this::work));
        }
    }

    private void work() {
        try {
            store();
            queue.upkeep();
            claim(false, queue.capacity() - sending.get());
            claim(true, queue.capacity() / 2 - sending.get());
        } catch (RuntimeException failed) {
            pause(failed, "Pushes could not be claimed");
        } finally {
            isWorking.set(false);
        }
    }

    /** Stores all results at once; where that fails, each alone the next time. Claims go on meanwhile. */
    private void store() {
        List<R> taken = new ArrayList<>();
        for (R result = results.poll(); result != null; result = results.poll()) {
            taken.add(result);
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            if (storesSingly) {
                storeSingly(taken);
            } else {
                queue.store(taken);
            }
            storesSingly = false;
        } catch (RuntimeException failed) {
            results.addAll(taken);
            storesSingly = true;
            pause(failed, "Results of pushes could not be stored");
        }
    }

    /** Gives up a result that fails while another one can be stored: its batch is sent again when its claim has run out. */
    private void storeSingly(List<R> taken) {
        List<RuntimeException> failures = new ArrayList<>();
        for (R result : taken) {
            try {
                queue.store(List.of(result));
            } catch (RuntimeException failed) {
                failures.add(failed);
            }
        }
        if (failures.size() == taken.size()) {
            throw failures.get(0);
        }
        failures.forEach(failed ->
                log.accept(failed, "A push's result can't be stored; it is sent again when its claim has run out"));
    }

    private void pause(RuntimeException failed, String what) {
        pausesUntil = System.nanoTime() + AFTER_FAILURE.toNanos();
        log.accept(failed, what + "; trying again in " + AFTER_FAILURE);
    }

    private void claim(boolean failing, int most) {
        if (most > 0 && !isStopping) {
            for (C claimed : queue.claim(failing, most)) {
                sending.incrementAndGet();
                threads.execute(BackgroundThread.guarded(() -> send(claimed)));
            }
        }
    }

    private void send(C claimed) {
        try {
            CompletionStage<R> sent = queue.send(claimed);
            var unused = sent.whenComplete((result, failed) -> {
                if (failed == null) {
                    results.add(result);
                } else {
                    log.accept(failed, "A push broke off; it is sent again when its claim has run out");
                }
                sending.decrementAndGet();
            });
        } catch (RuntimeException failed) {
            sending.decrementAndGet();
            log.accept(failed, "A push could not be read; it is sent when its claim has run out");
        }
    }

    /** Claims nothing more. */
    void stop() {
        isStopping = true;
    }

    boolean isIdle() {
        return sending.get() == 0 && results.isEmpty() && !isWorking.get();
    }

    /** Ends the claims that are left. */
    void release() {
        try {
            queue.release();
        } catch (RuntimeException failed) {
            Log.debug("Claims could not be ended; they run out", failed);
        }
    }
}
