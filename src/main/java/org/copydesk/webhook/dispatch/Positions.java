package org.copydesk.webhook.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.partner.changes.ChangePlace;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.hibernate.Session;

/** How far subscriptions are, for those who keep them. Each call belongs to the transaction of what is changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Positions {
    private static final int MOST_REVIVED = 200;

    private final Session database;
    private final Event<TargetChanged> changes;
    private final Clock clock;

    Positions(Session database, Event<TargetChanged> changes, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** How far one is. */
    public PositionView view(UUID webhook) {
        Progress progress = database.find(Progress.class, webhook);
        return new PositionView(
                progress.state(), PlaceText.of(progress.place()), progress.failingSince(), progress.deliveredAt());
    }

    /** Begins to send what comes behind a place. */
    public void begin(UUID webhook, ChangePlace place, boolean paused) {
        Progress progress = new Progress(webhook, place);
        if (paused) {
            progress.rest(ProgressState.PAUSED);
        }
        database.persist(progress);
        changes.fire(new TargetChanged(webhook));
    }

    /**
     * Pauses, or goes on.
     *
     * @param anew whether to forget how the endpoint did so far: it is another one now, or somebody says that it is back
     * @throws ProblemException 409 if it has ended
     */
    public void change(UUID webhook, boolean paused, boolean anew) {
        Progress progress = locked(webhook);
        if (progress.state() == ProgressState.ENDED) {
            throw new ProblemException(
                    ErrorCode.STATE_CONFLICT, "The endpoint answered 410, which ended this webhook. Make another one.");
        }
        if (progress.state() == ProgressState.OUTDATED) {
            throw new ProblemException(
                    ErrorCode.STATE_CONFLICT,
                    "What this webhook has yet to send is not kept any more. Make another one, and bring your copy up to"
                            + " date from /v1/changes/snapshot.");
        }
        if (paused) {
            progress.rest(ProgressState.PAUSED);
        } else if (anew || progress.state() != ProgressState.ACTIVE) {
            progress.resume();
            database.createMutationQuery(
                            "update WaitingChange set nextAt = ?2 where key.webhookId = ?1 and nextAt is not null")
                    .setParameter(1, webhook)
                    .setParameter(2, clock.instant())
                    .executeUpdate();
        }
        changes.fire(new TargetChanged(webhook));
    }

    /** Says that something of a subscription is another that concerns how it is served, such as a secret. */
    public void changed(UUID webhook) {
        changes.fire(new TargetChanged(webhook));
    }

    /** Sends a stretch again, beside what comes; one that is under way grows by it. */
    public void replay(UUID webhook, Stretch stretch) {
        Progress progress = locked(webhook);
        Stretch reached = new Stretch(stretch.behind(), min(stretch.to(), progress.place()));
        if (reached.behind().compareTo(reached.to()) < 0) {
            progress.replay(
                    progress.replay() == null ? reached : progress.replay().with(reached));
        }
        changes.fire(new TargetChanged(webhook));
    }

    private static ChangePlace min(ChangePlace one, ChangePlace other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /**
     * Tries dead letters again.
     *
     * @return how many; {@value #MOST_REVIVED} at most
     */
    public int revive(UUID webhook, Stretch stretch) {
        var unused = locked(webhook);
        Instant now = clock.instant();
        List<DeadLetter> letters = database.createSelectionQuery(
                        "from DeadLetter where key.webhookId = ?1"
                                + " and (key.number > ?2 or (key.number = ?2 and key.step > ?3))"
                                + " and (key.number < ?4 or (key.number = ?4 and key.step <= ?5))"
                                + " order by key.number, key.step",
                        DeadLetter.class)
                .setParameter(1, webhook)
                .setParameter(2, stretch.behind().number())
                .setParameter(3, stretch.behind().step())
                .setParameter(4, stretch.to().number())
                .setParameter(5, stretch.to().step())
                .setMaxResults(MOST_REVIVED)
                .getResultList();
        letters.forEach(letter -> revive(webhook, letter, now));
        changes.fire(new TargetChanged(webhook));
        return letters.size();
    }

    private void revive(UUID webhook, DeadLetter letter, Instant now) {
        boolean behindAnother = database.createSelectionQuery(
                                "select count(*) from WaitingChange where key.webhookId = ?1 and articleId = ?2",
                                Long.class)
                        .setParameter(1, webhook)
                        .setParameter(2, letter.articleId())
                        .getSingleResult()
                > 0;
        database.remove(letter);
        if (database.find(WaitingChange.class, ChangeKey.of(webhook, letter.place())) == null) {
            database.persist(letter.revive(now, behindAnother));
        }
    }

    private Progress locked(UUID webhook) {
        return database.find(Progress.class, webhook, LockModeType.PESSIMISTIC_WRITE);
    }
}
