package org.copydesk.platform.idempotency;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.copydesk.platform.BackgroundThread;
import org.copydesk.platform.database.DatabaseWatch;

/** Deletes expired answers, in small batches. */
@ApplicationScoped
class ExpiredAnswers {
    private static final int PORTION = 500;

    private final KeptAnswerRepository answers;
    private final IdempotencyConfig config;
    private final Clock clock;
    private final DatabaseWatch watch;
    private final BackgroundThread thread = new BackgroundThread("expired-answers");

    ExpiredAnswers(KeptAnswerRepository answers, IdempotencyConfig config, Clock clock, DatabaseWatch watch) {
        this.answers = answers;
        this.config = config;
        this.clock = clock;
        this.watch = watch;
    }

    void schedule(@Observes StartupEvent start) {
        Duration interval = config.purgeInterval();
        thread.repeat(interval, interval, this::purge);
    }

    void end(@Observes ShutdownDelayInitiatedEvent begun) {
        thread.end();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        if (!thread.stop()) {
            Log.warn("Expired idempotency keys were still being removed at shutdown; the database takes it back.");
        }
    }

    void purge() {
        try {
            int removed = PORTION;
            while (removed == PORTION && !thread.isStopping()) {
                removed = QuarkusTransaction.requiringNew().call(() -> answers.deleteExpired(clock.instant(), PORTION));
            }
        } catch (RuntimeException failed) {
            watch.log(failed, "Expired idempotency keys could not be removed; the next round tries again");
        }
    }
}
