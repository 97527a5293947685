package org.copydesk.article;

import java.time.Instant;
import java.util.Optional;

/** Work beside the publication of stories that the publication timer does when it is due. */
public interface DueTask {
    Optional<Instant> nextDue();

    /**
     * Does some of what is due, in a transaction of its own.
     *
     * @return whether there may be more
     */
    boolean runDue();

    /** Tells the timer, once the transaction is committed, that a task has something due at a new time. */
    record Rescheduled() {}
}
