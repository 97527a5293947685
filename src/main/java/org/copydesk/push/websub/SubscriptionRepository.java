package org.copydesk.push.websub;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;

@ApplicationScoped
class SubscriptionRepository implements PanacheRepositoryBase<Subscription, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    Optional<Subscription> of(SubscriptionKey key) {
        return find("topic = ?1 and callback = ?2", key.topic(), key.callback()).firstResultOptional();
    }

    /** In the order in which they were made, from behind the one of this id; null for the first. */
    List<Subscription> page(UUID after, int most) {
        return find("id > ?1", Sort.by("id"), after == null ? BEFORE_ALL : after)
                .range(0, most - 1)
                .list();
    }

    /** The feeds that somebody is subscribed to. */
    List<String> topics(Instant now) {
        return getEntityManager()
                .createQuery("select distinct topic from Subscription where expiresAt > ?1", String.class)
                .setParameter(1, now)
                .getResultList();
    }

    /** Has a feed sent to those who have another content of it. */
    void wake(String topic, String content, Instant now) {
        var unused = update(
                "nextAt = ?3 where topic = ?1 and nextAt is null and (content is null or content <> ?2)",
                topic,
                content,
                now);
    }

    /**
     * Those for which something is due, locked. Those that another node has locked are skipped.
     *
     * @param failing whether those whose callbacks failed last, or the others
     */
    List<Subscription> lockDue(boolean failing, Instant now, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(
                        "from Subscription where nextAt <= ?1 and expiresAt > ?1 and failures " + (failing ? ">" : "=")
                                + " 0 order by nextAt",
                        Subscription.class)
                .setParameter(1, now)
                .setMaxResults(most)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList();
    }

    /** Those of these ids, locked one after the other in the order of their ids. */
    List<Subscription> locked(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    void removeExpired(Instant now) {
        var unused = delete("expiresAt <= ?1", now);
    }

    long countOfHost(String host) {
        return count("host", host);
    }
}
