package org.copydesk.webhook.dispatch;

import static org.copydesk.platform.BackgroundThread.guarded;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.copydesk.partner.PartnerChanged;
import org.copydesk.partner.changes.ChangeSignal;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.database.DatabaseWatch;

/**
 * Keeps a lane for each subscription that this node has leased, and looks many times a second whether one has something to
 * do. That costs no more than reading a variable each: a signal counts whatever moves the change log or a partner's entries.
 */
@Singleton
class WebhookDispatch {
    private static final Duration TICK = Duration.ofMillis(25);
    private static final Duration CLEANING = Duration.ofMinutes(10);
    private static final int WORKERS = 4;
    private static final int RENEWALS_PER_LEASE = 3;
    private static final long PATIENCE_SECONDS = 10;

    private final UUID node = UUID.randomUUID();
    private final Leases leases;
    private final WebhookConfig config;
    private final DatabaseWatch watch;
    private final DispatchMeters meters;
    private final Clock clock;
    private final Lane.Shared shared;
    private final Map<UUID, Lane> lanes = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticker = Executors.newScheduledThreadPool(2, named("webhook-ticker"));
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, named("webhook"));
    private volatile boolean stopping;
    private Instant lastTick = Instant.EPOCH;
    private Instant lastCleaning = Instant.EPOCH;

    WebhookDispatch(
            Settlement settlement,
            Leases leases,
            Pages pages,
            ChangeSignal signal,
            Calls calls,
            DispatchMeters meters,
            WebhookConfig config,
            DatabaseWatch watch,
            Clock clock) {
        this.leases = leases;
        this.config = config;
        this.watch = watch;
        this.meters = meters;
        this.clock = clock;
        this.shared = new Lane.Shared(node, settlement, pages, signal, calls, meters, clock, workers);
    }

    @Produces
    @Singleton
    static RetrySchedule schedule(WebhookConfig config) {
        return new RetrySchedule(config.retryFirst(), config.retryLongest(), config.giveUpAfter(), new SecureRandom());
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    void start(@Observes @Priority(FilterOrder.Start.PUSH) StartupEvent start) {
        long renewal = config.lease().toMillis() / RENEWALS_PER_LEASE;
        var renewing = ticker.scheduleWithFixedDelay(guarded(this::renew), 0, renewal, TimeUnit.MILLISECONDS);
        var ticking = ticker.scheduleWithFixedDelay(guarded(this::tick), 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
        Log.debugf("Webhooks: %s, %s", renewing, ticking);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) TargetChanged target) {
        Lane lane = lanes.get(target.webhook());
        if (lane != null) {
            lane.wake();
        } else if (!stopping) {
            ticker.execute(this::renew);
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PartnerChanged entitlement) {
        lanes.values().forEach(Lane::wake);
    }

    @SuppressWarnings("CatchingUnchecked") // whatever goes wrong, the next renewal must come
    private void renew() {
        if (stopping) {
            return;
        }
        try {
            Set<UUID> ours = new HashSet<>(leases.renew(node));
            lanes.keySet().retainAll(ours);
            ours.forEach(webhook -> lanes.computeIfAbsent(webhook, id -> new Lane(id, shared)));
            meters.oldestWaiting(leases.oldestWaiting());
            clean(ours);
        } catch (RuntimeException failed) {
            watch.log(failed, "The leases of webhooks could not be renewed; trying again soon");
        }
    }

    private void clean(Set<UUID> ours) {
        Instant now = clock.instant();
        if (now.isAfter(lastCleaning.plus(CLEANING))) {
            lastCleaning = now;
            ours.forEach(leases::clean);
        }
    }

    private void tick() {
        Instant now = clock.instant();
        if (now.isBefore(lastTick)) {
            lanes.values().forEach(Lane::wake);
        }
        lastTick = now;
        long moves = shared.signal().moves();
        lanes.values().forEach(lane -> lane.look(now, moves));
    }

    void end(@Observes ShutdownDelayInitiatedEvent begun) {
        stopping = true;
    }

    /** Before others lose what they need: what is under way is waited for, and the leases go to whoever stays. */
    @SuppressWarnings("CatchingUnchecked") // a database that is away keeps nobody from stopping
    void stop(@Observes @Priority(FilterOrder.Stop.PUSH) ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        ticker.shutdown();
        var ended = ticker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (lanes.values().stream().anyMatch(Lane::isBusy) && System.nanoTime() < patience) {
            TimeUnit.MILLISECONDS.sleep(TICK.toMillis());
        }
        workers.shutdown();
        ended &= workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        try {
            leases.release(node);
        } catch (RuntimeException failed) {
            Log.debugf(
                    failed, "The leases of webhooks could not be left; others take them when they run out (%s)", ended);
        }
    }
}
