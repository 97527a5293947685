package org.copydesk.push.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.push.PushConfig;

/** Claims webhooks for this node and stores their results, each in one transaction for many of them. */
@ApplicationScoped
@Transactional
class WebhookClaims {
    private static final int MOST_DUE = 40;

    private final UUID node = UUID.randomUUID();
    private final ProgressRepository progress;
    private final DeliveryRepository deliveries;
    private final OutcomeRecorder recorder;
    private final Targets targets;
    private final PushConfig config;
    private final Clock clock;

    WebhookClaims(
            ProgressRepository progress,
            DeliveryRepository deliveries,
            OutcomeRecorder recorder,
            Targets targets,
            PushConfig config,
            Clock clock) {
        this.progress = progress;
        this.deliveries = deliveries;
        this.recorder = recorder;
        this.targets = targets;
        this.config = config;
        this.clock = clock;
    }

    /** Claims webhooks that have something to send. */
    List<ClaimedWebhook> claimDue(boolean failing, long head, ClaimedWebhook.Moves moves, int most) {
        return claim(progress.lockDue(failing, head, clock.instant(), most), moves);
    }

    /** Claims webhooks whether they have something to send or not. */
    List<ClaimedWebhook> claimAll(boolean failing, ClaimedWebhook.Moves moves, int most) {
        return claim(progress.lockFree(failing, clock.instant(), most), moves);
    }

    private List<ClaimedWebhook> claim(List<Progress> locked, ClaimedWebhook.Moves moves) {
        if (locked.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<UUID> ids = locked.stream().map(Progress::webhookId).toList();
        deliveries.writeInBatches();
        locked.forEach(one -> one.lease(node, now.plus(config.lease())));
        Map<UUID, Target> found = targets.find(ids, now);
        Map<UUID, List<DeliveryRepository.Waiting>> waiting =
                deliveries.waiting(ids).stream().collect(Collectors.groupingBy(DeliveryRepository.Waiting::webhook));
        return locked.stream()
                .filter(one -> found.containsKey(one.webhookId()))
                .map(one -> new ClaimedWebhook(
                        found.get(one.webhookId()),
                        one.place(),
                        one.replay(),
                        one.failures(),
                        waiting(one.webhookId(), waiting.getOrDefault(one.webhookId(), List.of()), now),
                        moves))
                .toList();
    }

    private ClaimedWebhook.Waiting waiting(UUID webhook, List<DeliveryRepository.Waiting> all, Instant now) {
        if (all.isEmpty()) {
            return ClaimedWebhook.Waiting.NONE;
        }
        Instant next = all.stream()
                .map(DeliveryRepository.Waiting::nextAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new ClaimedWebhook.Waiting(
                next == null || next.isAfter(now) ? List.of() : deliveries.due(webhook, now, MOST_DUE),
                all.stream().map(DeliveryRepository.Waiting::article).collect(Collectors.toSet()),
                all.size(),
                next);
    }

    /**
     * Stores results and sets the webhooks free. A result is dropped where this node has lost the claim meanwhile: another node
     * sends the batch again.
     *
     * @return when some of them are to be looked at again
     */
    List<Instant> store(List<DeliveryBatch> batches) {
        deliveries.writeInBatches();
        Map<UUID, Progress> locked = progress.locked(
                batches.stream().map(batch -> batch.webhook().id()).toList());
        List<Instant> times = new ArrayList<>();
        for (DeliveryBatch batch : batches) {
            Progress one = locked.get(batch.webhook().id());
            if (one != null && one.isLeasedBy(node)) {
                recorder.record(batch, one);
                one.endLease();
                recorder.nextTime(batch, one).ifPresent(times::add);
            }
        }
        return times;
    }

    /** Renews the claims of this node. */
    void renew() {
        progress.renewLeases(node, clock.instant().plus(config.lease()));
    }

    void release() {
        progress.endLeases(node);
    }

    /** The webhooks that there are. */
    List<UUID> webhooks() {
        return progress.ids();
    }

    /** Removes what was kept long enough of the attempts at a webhook, and of its dead letters. */
    void clean(UUID webhook) {
        deliveries.clean(webhook, clock.instant().minus(config.attemptsKept()));
    }

    /** When the change that waits longest was tried first; null if none waits. */
    Instant oldestWaiting() {
        return deliveries.oldest();
    }
}
