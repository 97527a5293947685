package org.copydesk.push.webhook.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How pushes do. */
@Singleton
class DeliveryMeters {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry meters;
    private final Clock clock;
    private final Timer delay;
    private volatile Instant oldest;

    DeliveryMeters(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        this.delay = Timer.builder("copydesk.webhook.delay")
                .description("From a change until it was delivered at the first attempt")
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    void open(@Observes StartupEvent start) {
        Gauge.builder("copydesk.webhook.oldest.waiting", this, DeliveryMeters::age)
                .description("How long the oldest change has been waiting that could not be delivered yet")
                .baseUnit("seconds")
                .register(meters);
    }

    /** @param since when the oldest change was tried first, or null */
    void oldestWaiting(Instant since) {
        oldest = since;
    }

    private double age() {
        Instant since = oldest;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    void count(List<OutgoingChange> changes) {
        for (OutgoingChange change : changes) {
            if (change.isTried()) {
                Timer.builder("copydesk.webhook.deliveries")
                        .description("Attempts to deliver, and how long the endpoints took")
                        .tag("outcome", change.answer().error().orElse("delivered"))
                        .register(meters)
                        .record(change.answer().took());
            }
            if (change.isTried() && change.isDone() && !change.wasWaiting()) {
                delay.record(Duration.between(change.message().at(), change.at())
                        .plus(change.answer().took()));
            }
        }
    }
}
