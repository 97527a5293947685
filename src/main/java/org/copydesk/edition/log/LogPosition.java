package org.copydesk.edition.log;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Holds the number of the newest change that this node knows of. It moves when a transaction of this node's own commits,
 * before the writer gets its answer, and when {@link ChangeFollower} reads what other nodes committed. Whatever is kept in
 * memory of the edition is good as long as the position is the one that it was read at. Asking costs no more than reading a
 * variable.
 */
@Singleton
public class LogPosition {
    private final AtomicLong position = new AtomicLong();
    private volatile Instant lastRead = Instant.EPOCH;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final RecentWithdrawals takenBack = new RecentWithdrawals();
    private final LastChange lastChange;

    LogPosition(Clock clock) {
        lastChange = new LastChange(clock);
    }

    /** The number of the newest change that this node knows of; 0 before the first. */
    public long position() {
        return position.get();
    }

    /**
     * Whether one of these articles was withdrawn or killed after a position, as far as this node knows: then nothing that was
     * read at that position may be shown any more.
     *
     * @param since a position that this node had
     */
    public boolean tookBackSince(long since, Collection<UUID> articles) {
        return takenBack.since(since, articles);
    }

    /**
     * When this node learned that the edition had changed, in whole seconds; at the earliest when it started, since another
     * configuration shows the same edition in another way. It may be up to a second ahead.
     */
    public Instant lastModified() {
        return lastChange.time();
    }

    /** When this node last read what others had committed. */
    public Instant lastRead() {
        return lastRead;
    }

    void wasReadAt(Instant time) {
        lastRead = time;
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangeRow change) {
        learn(change);
    }

    void learn(ChangeRow change) {
        if (change.takesBack()) {
            takenBack.add(change.articleId(), change.number());
        }
        lastChange.learn(change.number());
        advanceTo(change.number());
    }

    /**
     * Calls somebody back whenever the position moves, on the thread that moved it: that is a writer's, whose answer waits.
     */
    public void onMove(Runnable listener) {
        listeners.add(listener);
    }

    void advanceTo(long number) {
        if (position.getAndAccumulate(number, Math::max) < number) {
            listeners.forEach(Runnable::run);
        }
    }
}
