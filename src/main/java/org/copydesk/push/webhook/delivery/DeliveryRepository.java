package org.copydesk.push.webhook.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.partner.changes.ChangePlace;
import org.copydesk.platform.paging.RowPosition;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Stores what webhooks were sent: the attempts, the changes that wait for another one, and those that were given up. */
@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<WaitingChange, WaitingChange.Key> {
    private static final int BATCH = 50;

    /** Before the latest attempt that there can be. */
    private static final RowPosition LATEST = new RowPosition(
            Instant.parse("9999-12-31T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    /** Sends rows to the database in batches until the transaction ends. */
    void writeInBatches() {
        session().setJdbcBatchSize(BATCH);
    }

    /** A change that waits for some webhook. */
    record Waiting(UUID webhook, UUID article, Instant nextAt) {}

    List<Waiting> waiting(Collection<UUID> webhooks) {
        return session()
                .createSelectionQuery(
                        "select key.webhookId, articleId, nextAt from WaitingChange where key.webhookId in ?1",
                        Waiting.class)
                .setParameter(1, webhooks)
                .getResultList();
    }

    /** The changes that are due for another attempt, the longest first, each the first of its article. */
    List<WaitingChange> due(UUID webhook, Instant now, int most) {
        return find("key.webhookId = ?1 and nextAt <= ?2 order by nextAt, key.number, key.step", webhook, now)
                .range(0, most - 1)
                .list();
    }

    /** The first change of an article that waits. */
    Optional<WaitingChange> first(UUID webhook, UUID article) {
        return find("key.webhookId = ?1 and articleId = ?2 order by key.number, key.step", webhook, article)
                .firstResultOptional();
    }

    /** When the next attempt is due; empty if nothing waits. */
    Optional<Instant> nextAttempt(UUID webhook) {
        return Optional.ofNullable(find("select min(nextAt) from WaitingChange where key.webhookId = ?1", webhook)
                .project(Instant.class)
                .firstResult());
    }

    /** When the change that waits longest was tried first; null if none waits. */
    Instant oldest() {
        return find("select min(firstAt) from WaitingChange")
                .project(Instant.class)
                .firstResult();
    }

    void tryAllAgain(UUID webhook, Instant now) {
        var unused = update("nextAt = ?2 where key.webhookId = ?1 and nextAt is not null", webhook, now);
    }

    void add(Attempt attempt) {
        getEntityManager().persist(attempt);
    }

    /** A change that was given up before, revived and given up again keeps one dead letter. */
    void giveUp(DeadLetter letter) {
        var unused = getEntityManager().merge(letter);
    }

    void remove(DeadLetter letter) {
        getEntityManager().remove(letter);
    }

    /** Attempts behind one of them, the latest first; null for the first. */
    List<Attempt> attempts(UUID webhook, RowPosition after, int most) {
        RowPosition start = after == null ? LATEST : after;
        return session()
                .createSelectionQuery(
                        "from Attempt where webhookId = ?1 and (at < ?2 or (at = ?2 and id < ?3)) order by at desc, id desc",
                        Attempt.class)
                .setParameter(1, webhook)
                .setParameter(2, start.time())
                .setParameter(3, start.id())
                .setMaxResults(most)
                .getResultList();
    }

    /** The attempts at the first and at the last change of those that were tried in a time; none if none was. */
    List<Attempt> ends(UUID webhook, Instant from, Instant to) {
        return Stream.of("", " desc")
                .map(order -> session()
                        .createSelectionQuery(
                                "from Attempt where webhookId = ?1 and at >= ?2 and at <= ?3 order by number" + order
                                        + ", step" + order,
                                Attempt.class)
                        .setParameter(1, webhook)
                        .setParameter(2, from)
                        .setParameter(3, to)
                        .setMaxResults(1)
                        .getResultList())
                .flatMap(List::stream)
                .toList();
    }

    /** The dead letters of a range, in the order of the changes. */
    List<DeadLetter> deadLetters(UUID webhook, ChangeRange range, int most) {
        SelectionQuery<DeadLetter> query = session()
                .createSelectionQuery(
                        "from DeadLetter where key.webhookId = ?1"
                                + " and (key.number > ?2 or (key.number = ?2 and key.step > ?3))"
                                + " and (key.number < ?4 or (key.number = ?4 and key.step <= ?5))"
                                + " order by key.number, key.step",
                        DeadLetter.class);
        ChangePlace behind = range.behind();
        return query.setParameter(1, webhook)
                .setParameter(2, behind.number())
                .setParameter(3, behind.step())
                .setParameter(4, range.to().number())
                .setParameter(5, range.to().step())
                .setMaxResults(most)
                .getResultList();
    }

    /** Removes the attempts at a webhook, and its dead letters, from before a time. */
    void clean(UUID webhook, Instant before) {
        for (String query : List.of(
                "delete from Attempt where webhookId = ?1 and at < ?2",
                "delete from DeadLetter where key.webhookId = ?1 and givenUpAt < ?2")) {
            session()
                    .createMutationQuery(query)
                    .setParameter(1, webhook)
                    .setParameter(2, before)
                    .executeUpdate();
        }
    }
}
