package org.copydesk.platform.idempotency;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Removes answers that are kept no longer, in portions small enough to stand in nobody's way. */
@ApplicationScoped
class ExpiredAnswers {
    private static final int PORTION = 500;

    private final KeptAnswerRepository answers;
    private final IdempotencyConfig config;
    private final ScheduledExecutorService executor;
    private final Clock clock;
    private ScheduledFuture<?> rounds;

    ExpiredAnswers(
            KeptAnswerRepository answers, IdempotencyConfig config, ScheduledExecutorService executor, Clock clock) {
        this.answers = answers;
        this.config = config;
        this.executor = executor;
        this.clock = clock;
    }

    void schedule(@Observes StartupEvent start) {
        long interval = config.purgeInterval().toMillis();
        rounds = executor.scheduleWithFixedDelay(this::purge, interval, interval, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stop) {
        rounds.cancel(false);
    }

    void purge() {
        try {
            int removed = PORTION;
            while (removed == PORTION) {
                removed = QuarkusTransaction.requiringNew().call(() -> answers.deleteExpired(clock.instant(), PORTION));
            }
        } catch (PersistenceException | QuarkusTransactionException failed) {
            Log.warn("Expired idempotency keys could not be removed; the next round tries again.", failed);
        }
    }
}
