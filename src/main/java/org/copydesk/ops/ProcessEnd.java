package org.copydesk.ops;

import io.quarkus.logging.Log;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.OutOfMemory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sees to it that the process ends, whatever hangs: after an {@link OutOfMemoryError}, and in time once it is told to stop.
 * In tests and in development, the process is another's.
 */
@ApplicationScoped
class ProcessEnd {
    /** For closing what is open, once nothing is waited for any more. */
    private static final Duration CLOSING = Duration.ofMillis(3_500);

    /** The log may hang, too. */
    private static final Duration LOGGING = Duration.ofMillis(500);

    private static final int EXIT_CODE = 1;

    private final Duration delay;
    private final Duration timeout;

    ProcessEnd(
            @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay,
            @ConfigProperty(name = "quarkus.shutdown.timeout") Optional<Duration> timeout) {
        this.delay = delay.orElse(Duration.ZERO);
        this.timeout = timeout.orElse(Duration.ZERO);
    }

    void start(@Observes @Priority(FilterOrder.Start.PROCESS_END) StartupEvent start) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            OutOfMemory.watch();
            Runtime.getRuntime().addShutdownHook(new Thread(this::limit, "shutdown-limit"));
        }
    }

    void announce(@Observes ShutdownDelayInitiatedEvent begun) {
        Log.infof(
                "The node is told to stop. It begins no work in the background any more, and finishes the requests that it"
                        + " has taken on, for %s at the most.",
                delay.plus(timeout));
    }

    /** The JVM waits for its shutdown hooks: this one only starts a thread that it does not wait for. */
    private void limit() {
        daemon(this::haltInTime);
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "shutdown-limit");
        thread.setDaemon(true);
        thread.start();
    }

    private void haltInTime() {
        try {
            TimeUnit.NANOSECONDS.sleep(delay.plus(timeout).plus(CLOSING).toNanos());
            daemon(() -> Log.error(
                    "Something hangs at shutdown. The process ends without it; the next start puts things right."));
            TimeUnit.NANOSECONDS.sleep(LOGGING.toNanos());
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        } finally {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
