package org.copydesk.delivery.cache;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.copydesk.edition.log.LogPosition;

/** Counts cache hits, misses and stale answers, and measures the cache. */
@ApplicationScoped
class CacheMeter {
    private static final double MILLISECONDS = 1000;

    private final AnswerCache cache;
    private final LogPosition changes;
    private final Clock clock;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder stale = new LongAdder();

    CacheMeter(AnswerCache cache, LogPosition changes, Clock clock) {
        this.cache = cache;
        this.changes = changes;
        this.clock = clock;
    }

    void open(@Observes StartupEvent start, MeterRegistry meters) {
        count(meters, "hit", hits);
        count(meters, "miss", misses);
        count(meters, "stale", stale);
        Gauge.builder("copydesk.cache.size", cache, AnswerCache::bytes)
                .description("What the answers that are kept take, about")
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder("copydesk.edition.age", this, CacheMeter::secondsSinceRead)
                .description("Since when this node has not read what others published")
                .baseUnit("seconds")
                .register(meters);
    }

    private static void count(MeterRegistry meters, String result, LongAdder counted) {
        FunctionCounter.builder("copydesk.cache.reads", counted, LongAdder::sum)
                .description(
                        "Reads of the edition: answered from memory, fetched, or answered though the database is away")
                .tag("result", result)
                .register(meters);
    }

    private double secondsSinceRead() {
        return Duration.between(changes.lastRead(), clock.instant()).toMillis() / MILLISECONDS;
    }

    void hit() {
        hits.increment();
    }

    void miss() {
        misses.increment();
    }

    void stale() {
        stale.increment();
    }
}
