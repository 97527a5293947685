package org.copydesk.edition.log;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Keeps the time when this node learned of the newest change, in whole seconds, as {@code Last-Modified} counts. Where readers
 * may have been given that second already, the change counts as one of the next: no two states that were read have the same time.
 */
final class LastChange {
    private final Clock clock;
    private Instant time;
    private long newest;

    LastChange(Clock clock) {
        this.clock = clock;
        time = second();
    }

    private Instant second() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Takes a change into account; the same one may come twice. */
    synchronized void learn(long number) {
        if (number > newest) {
            newest = number;
            Instant second = second();
            if (second.equals(time)) {
                time = second.plusSeconds(1);
            } else if (second.isAfter(time)) {
                time = second;
            }
        }
    }

    /** The time, which may be up to a second ahead; readers are given the present one then. */
    synchronized Instant time() {
        Instant latest = second().plusSeconds(1);
        if (time.isAfter(latest)) {
            // The clock was set back.
            time = latest;
        }
        return time;
    }
}
