package org.copydesk.partner.changes;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.copydesk.edition.log.LogPosition;

/**
 * Wakes the streams and long polls of this node when there are changes. They wait without a thread and without queries.
 */
@ApplicationScoped
public class ChangeSignal {
    private final LogPosition log;
    private final AtomicLong moves = new AtomicLong();
    private final Set<UniEmitter<? super Void>> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    ChangeSignal(LogPosition log) {
        this.log = log;
    }

    void start(@Observes StartupEvent start) {
        log.onMove(this::moved);
    }

    void beginToStop(@Observes ShutdownDelayInitiatedEvent told) {
        close();
    }

    void stop(@Observes ShutdownEvent stop) {
        close();
    }

    private void close() {
        closing = true;
        moved();
    }

    /** Whether the node is being stopped, so that nobody should go on waiting here. */
    public boolean isClosing() {
        return closing;
    }

    public boolean isWaitedFor() {
        return !waiting.isEmpty();
    }

    /** Counts the signals. Read it before reading changes; then wait for a later signal. */
    public long moves() {
        return moves.get();
    }

    /** Signals that there may be new changes for some partner. */
    public void moved() {
        moves.incrementAndGet();
        for (UniEmitter<? super Void> one : List.copyOf(waiting)) {
            if (waiting.remove(one)) {
                one.complete(null);
            }
        }
    }

    /** Completes as soon as something has moved since; on whichever thread moved it. */
    public Uni<Void> after(long since) {
        return Uni.createFrom().emitter(emitter -> {
            waiting.add(emitter);
            emitter.onTermination(() -> waiting.remove(emitter));
            if (moves.get() != since && waiting.remove(emitter)) {
                emitter.complete(null);
            }
        });
    }
}
