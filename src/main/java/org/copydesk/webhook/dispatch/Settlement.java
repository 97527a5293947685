package org.copydesk.webhook.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.copydesk.platform.Ids;
import org.copydesk.platform.net.RetryAfter;
import org.hibernate.Session;

/** Reads how far a subscription is, and stores what a round came to: one transaction each. */
@ApplicationScoped
@Transactional
class Settlement {
    private static final int MOST_DUE = 40;
    private static final int BATCH = 50;

    private final Session database;
    private final Targets targets;
    private final RetrySchedule schedule;
    private final WebhookConfig config;
    private final Clock clock;

    Settlement(Session database, Targets targets, RetrySchedule schedule, WebhookConfig config, Clock clock) {
        this.database = database;
        this.targets = targets;
        this.schedule = schedule;
        this.config = config;
        this.clock = clock;
    }

    /** How a subscription stands; empty if this node has no business with it. */
    Optional<Standing> standing(UUID webhook, UUID node) {
        Instant now = clock.instant();
        Progress progress = database.find(Progress.class, webhook);
        if (progress == null || progress.state() != ProgressState.ACTIVE || !progress.isLeasedBy(node)) {
            return Optional.empty();
        }
        return targets.find(webhook, now).map(target -> standing(target, progress, true, now));
    }

    /** @param mayWait whether changes may wait; if not, nobody looks */
    private Standing standing(Target target, Progress progress, boolean mayWait, Instant now) {
        Object[] queue = mayWait ? queue(target.id()) : new Object[] {0L, null};
        Instant next = (Instant) queue[1];
        return new Standing(
                target,
                progress.place(),
                progress.replay(),
                progress.failures(),
                progress.quietUntil(),
                next == null || next.isAfter(now) ? List.of() : due(target.id(), now),
                (Long) queue[0],
                next);
    }

    private Object[] queue(UUID webhook) {
        return database.createSelectionQuery(
                        "select count(*), min(nextAt) from WaitingChange where key.webhookId = ?1", Object[].class)
                .setParameter(1, webhook)
                .getSingleResult();
    }

    private List<WaitingChange> due(UUID webhook, Instant now) {
        return database.createSelectionQuery(
                        "from WaitingChange where key.webhookId = ?1 and nextAt <= ?2 order by nextAt, key.number, key.step",
                        WaitingChange.class)
                .setParameter(1, webhook)
                .setParameter(2, now)
                .setMaxResults(MOST_DUE)
                .getResultList();
    }

    /** Those of the articles of which changes wait. */
    Set<UUID> blocked(UUID webhook, Collection<UUID> articles) {
        if (articles.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.createSelectionQuery(
                        "select distinct articleId from WaitingChange where key.webhookId = ?1 and articleId in ?2",
                        UUID.class)
                .setParameter(1, webhook)
                .setParameter(2, articles)
                .getResultList());
    }

    /**
     * Stores what a round came to.
     *
     * @param before how it stood when the round began
     * @return how it stands now; empty if this node has no business with it any more. Where that is so because it lost the
     *     lease, nothing is stored, and another node sends it all again
     */
    Optional<Standing> settle(Standing before, UUID node, RoundResult result) {
        database.setJdbcBatchSize(BATCH);
        UUID webhook = before.target().id();
        Progress progress = database.find(Progress.class, webhook, LockModeType.PESSIMISTIC_WRITE);
        if (progress == null || !progress.isLeasedBy(node)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        boolean wasDown = progress.isDown();
        result.outcomes().forEach(outcome -> settle(progress, webhook, outcome));
        if (result.place() != null) {
            progress.moveTo(result.place());
        }
        if (result.replayed() != null && progress.replay() != null) {
            progress.replay(progress.replay().behind(result.replayed()));
        }
        if (wasDown && !progress.isDown()) {
            tryAllNow(webhook, now);
        }
        if (result.outcomes().stream().anyMatch(Outcome::isGone)) {
            progress.rest(ProgressState.ENDED);
        } else if (progress.isToBeGivenUp(now, config.giveUpAfter())) {
            progress.rest(ProgressState.STOPPED);
        }
        if (progress.state() != ProgressState.ACTIVE) {
            return Optional.empty();
        }
        boolean mayWait = before.waiting() > 0 || !result.outcomes().stream().allMatch(Outcome::isDone);
        return Optional.of(standing(before.target(), progress, mayWait, now));
    }

    /** Says that nothing more can be sent for a subscription, since what it has yet to send is not kept any more. */
    void outdated(UUID webhook, UUID node) {
        Progress progress = database.find(Progress.class, webhook, LockModeType.PESSIMISTIC_WRITE);
        if (progress != null && progress.isLeasedBy(node) && progress.state() == ProgressState.ACTIVE) {
            progress.rest(ProgressState.OUTDATED);
        }
    }

    private void settle(Progress progress, UUID webhook, Outcome outcome) {
        Delivery delivery = outcome.delivery();
        if (outcome.isTried()) {
            database.persist(new Attempt(Ids.next(), webhook, outcome));
        }
        WaitingChange waiting = delivery.wasWaiting() || !outcome.isDone()
                ? database.find(WaitingChange.class, ChangeKey.of(webhook, delivery.place()))
                : null;
        if (outcome.isDone()) {
            if (outcome.isTried()) {
                progress.succeeded(outcome.at());
            }
            if (waiting != null) {
                remove(waiting, webhook, outcome.at());
            }
        } else if (outcome.isTried()) {
            progress.failed(outcome.at());
            keepQuiet(progress, outcome);
            retry(webhook, outcome, waiting == null ? enqueued(webhook, outcome, outcome.at()) : waiting);
        } else if (waiting == null) {
            boolean isFirst = blocked(webhook, Set.of(delivery.articleId())).isEmpty();
            var unused = enqueued(webhook, outcome, isFirst ? outcome.at() : null);
        }
    }

    private WaitingChange enqueued(UUID webhook, Outcome outcome, Instant nextAt) {
        Delivery delivery = outcome.delivery();
        WaitingChange waiting = new WaitingChange(
                ChangeKey.of(webhook, delivery.place()), delivery.articleId(), delivery.kind(), outcome.at(), nextAt);
        database.persist(waiting);
        return waiting;
    }

    private void retry(UUID webhook, Outcome outcome, WaitingChange waiting) {
        int attempts = outcome.delivery().attemptsBefore() + 1;
        Optional<Instant> next = schedule.next(attempts, waiting.firstAt(), outcome.at(), askedFor(outcome));
        waiting.failed(attempts, next.orElse(null));
        if (next.isEmpty()) {
            database.merge(waiting.giveUp(outcome.at(), outcome.answer().error().orElse("")));
            remove(waiting, webhook, outcome.at());
        }
    }

    /** Removes one, and lets the next of its article be tried. */
    private void remove(WaitingChange waiting, UUID webhook, Instant now) {
        database.remove(waiting);
        database.flush();
        database.createSelectionQuery(
                        "from WaitingChange where key.webhookId = ?1 and articleId = ?2 order by key.number, key.step",
                        WaitingChange.class)
                .setParameter(1, webhook)
                .setParameter(2, waiting.articleId())
                .setMaxResults(1)
                .getResultList()
                .forEach(next -> next.isNext(now));
    }

    private void keepQuiet(Progress progress, Outcome outcome) {
        Duration askedFor = askedFor(outcome);
        if (progress.isDown() || askedFor != null) {
            int beyond = Math.max(1, progress.failures() - Progress.DOWN + 1);
            progress.keepQuiet(outcome.at().plus(schedule.pause(beyond, askedFor)));
        }
    }

    private static Duration askedFor(Outcome outcome) {
        return RetryAfter.read(outcome.answer().retryAfter(), outcome.at()).orElse(null);
    }

    private void tryAllNow(UUID webhook, Instant now) {
        database.flush();
        database.createMutationQuery(
                        "update WaitingChange set nextAt = ?2 where key.webhookId = ?1 and nextAt is not null")
                .setParameter(1, webhook)
                .setParameter(2, now)
                .executeUpdate();
    }
}
