package org.copydesk.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The application's clock in tests: the system's, in steps of a millisecond, plus whatever a test has added. A test that
 * advances it resets it when it is over.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableClock extends Clock {
    private static final Clock SYSTEM = Clock.systemUTC();

    private final AtomicReference<Instant> stoppedAt = new AtomicReference<>();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Moves the time on, or back if the duration is negative. */
    public void advance(Duration by) {
        ahead.updateAndGet(by::plus);
    }

    /** Stands still, so that only {@link #advance} moves it. */
    public void stop() {
        stoppedAt.set(SYSTEM.instant());
    }

    /** Goes back to the system's time, and goes on with it. */
    public void reset() {
        ahead.set(Duration.ZERO);
        stoppedAt.set(null);
    }

    @Override
    public Instant instant() {
        Instant stopped = stoppedAt.get();
        Instant time = stopped == null ? SYSTEM.instant() : stopped;
        return time.plus(ahead.get()).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The application's clock stays in UTC");
    }
}
