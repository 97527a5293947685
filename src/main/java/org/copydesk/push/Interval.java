package org.copydesk.push;

import java.time.Duration;
import java.time.Instant;

/** Measures an interval again and again. Where the clock was set back, it has passed. */
public final class Interval {
    private final Duration length;
    private volatile Instant begin = Instant.EPOCH;

    public Interval(Duration length) {
        this.length = length;
    }

    public boolean hasPassed(Instant now) {
        return now.isBefore(begin) || !now.isBefore(begin.plus(length));
    }

    /** Begins the next interval if this one has passed, and tells whether it had. */
    public boolean beginNext(Instant now) {
        boolean hasPassed = hasPassed(now);
        if (hasPassed) {
            begin = now;
        }
        return hasPassed;
    }
}
