package org.copydesk.websub;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SubscriptionRepository implements PanacheRepositoryBase<Subscription, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    Optional<Subscription> of(Callback callback) {
        return find("topic = ?1 and callback = ?2", callback.topic(), callback.address())
                .firstResultOptional();
    }

    /** In the order in which they were made, from behind the one of this id; null for the first. */
    List<Subscription> page(UUID after, int most) {
        return find("id > ?1", Sort.by("id"), after == null ? BEFORE_ALL : after)
                .range(0, most - 1)
                .list();
    }

    /** The feeds that somebody is subscribed to. */
    @Transactional
    List<String> topics(Instant now) {
        return getEntityManager()
                .createQuery("select distinct topic from Subscription where expiresAt > ?1", String.class)
                .setParameter(1, now)
                .getResultList();
    }

    /** Has a feed sent to those who have another content of it. */
    @Transactional
    void wake(String topic, String content, Instant now) {
        var unused = update(
                "nextAt = ?3 where topic = ?1 and nextAt is null and (content is null or content <> ?2)",
                topic,
                content,
                now);
    }

    /**
     * Takes those for which something is due; no other node does before {@code until}. Those who fail come last.
     *
     * @param failing whether of those who fail or of the others
     */
    @Transactional
    List<Subscription> claim(boolean failing, Instant now, Instant until, int most) {
        List<Subscription> due = find(
                        "nextAt <= ?1 and expiresAt > ?1 and failures " + (failing ? ">" : "=") + " 0",
                        Sort.by("nextAt"),
                        now)
                .range(0, most - 1)
                .list();
        return due.stream()
                .filter(one -> update("nextAt = ?3 where id = ?1 and nextAt = ?2", one.id(), one.nextAt(), until) > 0)
                .toList();
    }

    @Transactional
    void removeExpired(Instant now) {
        var unused = delete("expiresAt <= ?1", now);
    }
}
