package org.copydesk.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.platform.Chunks;

@ApplicationScoped
class PartnerRepository implements PanacheRepositoryBase<Partner, UUID> {
    private static final UUID FIRST = new UUID(0, 0);

    /** Locks a partner until the transaction ends. */
    Optional<Partner> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Locks a partner that was read without a lock; what was read stays as it is. */
    void lock(Partner partner) {
        getEntityManager().lock(partner, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Partner> named(String name) {
        return find("liveName", Partner.liveName(name)).firstResultOptional();
    }

    List<Partner> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    List<Partner> page(UUID after, int most) {
        return find("id > ?1", Sort.by("id"), after == null ? FIRST : after)
                .range(0, most - 1)
                .list();
    }

    Set<UUID> served(Collection<UUID> ids, Instant now) {
        return Chunks.of(ids).stream()
                .flatMap(some -> find(
                        "select id from Partner"
                                + " where id in ?1 and suspendedBecause is null and (expiresAt is null or expiresAt > ?2)",
                        some,
                        now)
                        .project(UUID.class)
                        .<UUID>stream())
                .collect(Collectors.toSet());
    }

    /** Returns the partners with an unfinished sweep of their entitlement. */
    List<UUID> swept() {
        return find("select id from Partner where sweepFrom is not null order by id")
                .project(UUID.class)
                .list();
    }

    /** Returns the partners that have not been told of the advance copies up to a number. */
    List<UUID> behindAdvances(long newest) {
        return find("select id from Partner where advancePlace < ?1 order by id", newest)
                .project(UUID.class)
                .list();
    }

    long entries() {
        return getEntityManager()
                .createQuery("select coalesce(sum(entryStep), 0) from Partner", Long.class)
                .getSingleResult();
    }
}
