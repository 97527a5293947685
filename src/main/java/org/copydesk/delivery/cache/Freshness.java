package org.copydesk.delivery.cache;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.copydesk.edition.log.LogPosition;
import org.copydesk.platform.database.DatabaseWatch;

/** Decides whether a stored answer may still be sent. */
@Singleton
class Freshness {
    private final LogPosition changes;
    private final DatabaseWatch database;
    private final Clock clock;

    Freshness(LogPosition changes, DatabaseWatch database, Clock clock) {
        this.changes = changes;
        this.database = database;
        this.clock = clock;
    }

    /** The position in the change log that an answer which is fetched from now on is good for, at least. */
    long position() {
        return changes.position();
    }

    /** When what the edition shows as a whole last changed: the Last-Modified of lists. It may be up to a second ahead. */
    Instant lastModified() {
        return changes.lastModified();
    }

    /** The time, for answers that go out now. */
    Instant now() {
        return clock.instant();
    }

    /** Whether nothing has changed since; null never is. */
    boolean isGood(StoredAnswer answer, long position) {
        return answer != null && answer.isGoodAt(position, clock.instant());
    }

    /**
     * Whether an answer is better than none while the database is away: it may be old, but shows nothing that this node
     * knows to be withdrawn.
     */
    boolean isBetterThanNone(StoredAnswer answer) {
        return answer != null && !changes.tookBackSince(answer.asOf(), answer.articles());
    }

    boolean isDatabaseAway() {
        return database.isAway();
    }
}
