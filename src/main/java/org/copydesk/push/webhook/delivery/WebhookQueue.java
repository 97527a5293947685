package org.copydesk.push.webhook.delivery;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.copydesk.edition.log.LogPosition;
import org.copydesk.partner.PartnerChanged;
import org.copydesk.partner.changes.ChangeSignal;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.push.Calls;
import org.copydesk.push.Interval;
import org.copydesk.push.PushConfig;
import org.copydesk.push.PushQueue;
import org.copydesk.push.webhook.delivery.ClaimedWebhook.Moves;

/** Holds the webhooks: each is claimed by one node, sent a batch of its partner's changes, and set free with the result. */
@ApplicationScoped
class WebhookQueue implements PushQueue<ClaimedWebhook, DeliveryBatch> {
    private static final int CAPACITY = 500;
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration CLEANING = Duration.ofMinutes(10);
    private static final int RENEWALS_PER_LEASE = 3;
    private static final Duration REST = Duration.ofSeconds(5);

    private final WebhookClaims claims;
    private final ChangePages pages;
    private final Calls calls;
    private final LogPosition log;
    private final ChangeSignal signal;
    private final DeliveryMeters meters;
    private final Clock clock;

    /** Between two looks at all webhooks, which find what other nodes did. */
    private final Interval look = new Interval(LOOK);

    private final Interval renewal;
    private final Interval cleaning = new Interval(CLEANING);

    /** When webhooks are to be looked at before the next look at all of them. */
    private final NavigableSet<Instant> times = new ConcurrentSkipListSet<>();

    private final AtomicLong logMoves = new AtomicLong();
    private volatile Moves seen = new Moves(-1, -1);
    private volatile boolean isWoken;
    private boolean claimsAll;

    WebhookQueue(
            WebhookClaims claims,
            ChangePages pages,
            Calls calls,
            LogPosition log,
            ChangeSignal signal,
            DeliveryMeters meters,
            PushConfig config,
            Clock clock) {
        this.claims = claims;
        this.pages = pages;
        this.calls = calls;
        this.log = log;
        this.signal = signal;
        this.meters = meters;
        this.clock = clock;
        renewal = new Interval(config.lease().dividedBy(RENEWALS_PER_LEASE));
    }

    void start(@Observes StartupEvent start) {
        log.onMove(logMoves::incrementAndGet);
    }

    private Moves moves() {
        long all = signal.moves();
        return new Moves(all, all - logMoves.get());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) TargetChanged webhook) {
        isWoken = true;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PartnerChanged partner) {
        isWoken = true;
    }

    @Override
    public int capacity() {
        return CAPACITY;
    }

    @Override
    public boolean isDue(Instant now) {
        return isWoken
                || signal.moves() != seen.all()
                || look.hasPassed(now)
                || renewal.hasPassed(now)
                || !times.headSet(now, true).isEmpty();
    }

    @Override
    public void upkeep() {
        Instant now = clock.instant();
        if (renewal.beginNext(now)) {
            claims.renew();
            meters.oldestWaiting(claims.oldestWaiting());
        }
        if (cleaning.beginNext(now)) {
            claims.webhooks().forEach(claims::clean);
        }
    }

    @Override
    public List<ClaimedWebhook> claim(boolean failing, int most) {
        if (!failing) {
            begin(clock.instant());
        }
        List<ClaimedWebhook> claimed = new ArrayList<>(
                claimsAll
                        ? claims.claimAll(failing, seen, most)
                        : claims.claimDue(failing, log.position(), seen, most));
        // Webhooks of one partner wait for one read: in any order, few threads do so at once.
        Collections.shuffle(claimed);
        return claimed;
    }

    private void begin(Instant now) {
        boolean looks = look.beginNext(now);
        Moves moves = moves();
        claimsAll = looks || isWoken || moves.own() != seen.own();
        isWoken = false;
        seen = moves;
        times.headSet(now, true).clear();
    }

    /** Whatever breaks off ends with a rest: this node renews its claims, so none of them runs out while it lives. */
    @Override
    public CompletionStage<DeliveryBatch> send(ClaimedWebhook webhook) {
        try {
            DeliveryBatch batch = DeliveryBatch.read(webhook, pages);
            return batch.isHeldBack()
                    ? CompletableFuture.completedFuture(heldBack(webhook))
                    : new EndpointCalls(batch, calls, clock).send().exceptionally(failed -> refused(webhook, failed));
        } catch (RuntimeException failed) {
            return CompletableFuture.completedFuture(refused(webhook, failed));
        }
    }

    private DeliveryBatch heldBack(ClaimedWebhook webhook) {
        Instant until = clock.instant().plus(REST);
        Instant next = webhook.waiting().nextAt();
        return DeliveryBatch.rest(webhook, next == null || next.isAfter(until) ? until : next);
    }

    private DeliveryBatch refused(ClaimedWebhook webhook, Throwable failed) {
        if (failed instanceof ProblemException problem && problem.code() == ErrorCode.CURSOR_TOO_OLD) {
            Log.warnf("Webhook %s is past what is kept of the change log; it is sent nothing more", webhook.id());
            return DeliveryBatch.outdated(webhook);
        }
        if (failed instanceof ProblemException) {
            Log.debugf(failed, "Webhook %s is sent nothing for now", webhook.id());
        } else {
            Log.warnf("Webhook %s could not be sent anything; trying again in %s: %s", webhook.id(), REST, failed);
        }
        return DeliveryBatch.rest(webhook, clock.instant().plus(REST));
    }

    @Override
    public void store(List<DeliveryBatch> results) {
        times.addAll(claims.store(results));
        results.forEach(result -> meters.count(result.settled()));
        long own = moves().own();
        if (results.stream().anyMatch(result -> result.webhook().moves().own() != own)) {
            // Their partners may have got entries while they were claimed.
            isWoken = true;
        }
    }

    @Override
    public void release() {
        claims.release();
    }
}
