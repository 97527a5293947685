package org.copydesk.websub;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.copydesk.platform.BackgroundThread;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.database.DatabaseWatch;

/** Keeps the hub going, where there is one: on every node, each of which does what no other has begun. */
@Singleton
class HubWorker {
    private final Verification verification;
    private final Distribution distribution;
    private final WebSubConfig config;
    private final DatabaseWatch watch;
    private final BackgroundThread thread = new BackgroundThread("websub");
    private final AtomicBoolean isAsked = new AtomicBoolean();

    HubWorker(Verification verification, Distribution distribution, WebSubConfig config, DatabaseWatch watch) {
        this.verification = verification;
        this.distribution = distribution;
        this.config = config;
        this.watch = watch;
    }

    void start(@Observes @Priority(FilterOrder.Start.PUSH) StartupEvent start) {
        if (config.enabled()) {
            thread.repeat(config.interval(), config.interval(), this::work);
        }
    }

    void end(@Observes ShutdownDelayInitiatedEvent begun) {
        thread.end();
    }

    /** Before the client for calls is closed. */
    void stop(@Observes @Priority(FilterOrder.Stop.PUSH) ShutdownEvent stop) throws InterruptedException {
        if (!thread.stop()) {
            Log.warn("Feeds were still being sent at shutdown; they are sent again.");
        }
    }

    /** Works as soon as it can. Waits for nothing. */
    void ask() {
        if (isAsked.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    /** What fails is tried again in the next round. */
    private void work() {
        isAsked.set(false);
        for (Consumer<Runnable> part : List.<Consumer<Runnable>>of(verification::round, distribution::round)) {
            try {
                part.accept(this::ask);
            } catch (RuntimeException failed) {
                watch.log(failed, "The hub can't work; trying again in " + config.interval());
            }
        }
    }
}
