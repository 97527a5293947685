package org.copydesk.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.copydesk.article.state.ArticlePublished;
import org.copydesk.edition.log.LogPosition;

/** How long stories take to go out, and how far the edition is. */
@ApplicationScoped
class EditionMeters {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry meters;
    private final LogPosition changes;
    private final Clock clock;

    EditionMeters(MeterRegistry meters, LogPosition changes, Clock clock) {
        this.meters = meters;
        this.changes = changes;
        this.clock = clock;
    }

    void open(@Observes StartupEvent start) {
        Gauge.builder("copydesk.edition.position", changes, LogPosition::position)
                .description("The number of the newest change that this node knows of")
                .register(meters);
    }

    void measure(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArticlePublished story) {
        Timer.builder("copydesk.publication")
                .description("From the desk's step, or the scheduled time, to the commit of the edition's change")
                .tag("change", story.kind().name().toLowerCase(Locale.ROOT))
                .tag("by", story.isScheduled() ? "schedule" : "step")
                .serviceLevelObjectives(BUCKETS)
                .register(meters)
                .record(Duration.between(story.since(), clock.instant()));
    }
}
