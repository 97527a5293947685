package org.copydesk.serving;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;

/** Counts how reads of the edition were answered. */
@Singleton
class CacheMeter {
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder stale = new LongAdder();

    void hit() {
        hits.increment();
    }

    void miss() {
        misses.increment();
    }

    void stale() {
        stale.increment();
    }

    long hits() {
        return hits.sum();
    }

    long misses() {
        return misses.sum();
    }

    long servedStale() {
        return stale.sum();
    }
}
