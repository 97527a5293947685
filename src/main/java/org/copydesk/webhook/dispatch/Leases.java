package org.copydesk.webhook.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Which node sends for which subscription. */
@ApplicationScoped
@Transactional
class Leases {
    private final Session database;
    private final WebhookConfig config;
    private final Clock clock;

    Leases(Session database, WebhookConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Renews what the node has, and takes what no living node has. Rows are taken in one order, so that nodes which do
     * this at once do not wait for each other in a ring.
     *
     * @return the active subscriptions that are the node's for now
     */
    List<UUID> renew(UUID node) {
        Instant now = clock.instant();
        List<UUID> candidates = database.createSelectionQuery(
                        "select webhookId from Progress where state = ?1"
                                + " and (leaseOwner is null or leaseOwner = ?2 or leaseUntil < ?3) order by webhookId",
                        UUID.class)
                .setParameter(1, ProgressState.ACTIVE)
                .setParameter(2, node)
                .setParameter(3, now)
                .getResultList();
        return candidates.stream().filter(webhook -> take(webhook, node, now)).toList();
    }

    private boolean take(UUID webhook, UUID node, Instant now) {
        return database.createMutationQuery("update Progress set leaseOwner = ?2, leaseUntil = ?3 where webhookId = ?1"
                                + " and (leaseOwner is null or leaseOwner = ?2 or leaseUntil < ?4)")
                        .setParameter(1, webhook)
                        .setParameter(2, node)
                        .setParameter(3, now.plus(config.lease()))
                        .setParameter(4, now)
                        .executeUpdate()
                > 0;
    }

    /** Leaves all that the node has to others. */
    void release(UUID node) {
        database.createMutationQuery("update Progress set leaseOwner = null where leaseOwner = ?1")
                .setParameter(1, node)
                .executeUpdate();
    }

    /** Removes what was kept long enough of the attempts at a subscription, and of its dead letters. */
    void clean(UUID webhook) {
        Instant before = clock.instant().minus(config.attemptsKept());
        for (String query : List.of(
                "delete from Attempt where webhookId = ?1 and at < ?2",
                "delete from DeadLetter where key.webhookId = ?1 and givenUpAt < ?2")) {
            database.createMutationQuery(query)
                    .setParameter(1, webhook)
                    .setParameter(2, before)
                    .executeUpdate();
        }
    }

    /** Since when the oldest change waits that could not be delivered yet; null if none does. */
    Instant oldestWaiting() {
        return database.createSelectionQuery("select min(firstAt) from WaitingChange", Instant.class)
                .getSingleResultOrNull();
    }
}
