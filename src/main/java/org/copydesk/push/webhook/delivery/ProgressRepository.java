package org.copydesk.push.webhook.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.Session;

@ApplicationScoped
class ProgressRepository implements PanacheRepositoryBase<Progress, UUID> {
    private static final String DUE =
            "from Progress p where p.state = ACTIVE and (p.leaseOwner is null or p.leaseUntil < :now)"
                    + " and (p.quietUntil is null or p.quietUntil <= :now) and ";
    private static final String HAS_SOMETHING = " and (p.placeNumber < :head or p.replayNumber is not null"
            + " or exists (select 1 from WaitingChange w where w.key.webhookId = p.webhookId and w.nextAt <= :now))";
    private static final String LONGEST_AGO_FIRST = " order by p.leaseUntil nulls first, p.webhookId";

    /** The one of a webhook, locked. */
    Progress locked(UUID webhook) {
        return findById(webhook, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of webhooks, locked one after the other in the order of their ids. */
    Map<UUID, Progress> locked(Collection<UUID> webhooks) {
        return find("webhookId in ?1", Sort.by("webhookId"), webhooks).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Progress::webhookId, Function.identity()));
    }

    /**
     * Webhooks that no node has and that may be sent something, locked. Those that another transaction has locked are skipped.
     *
     * @param failing whether those whose endpoints failed last, or the others
     */
    List<Progress> lockFree(boolean failing, Instant now, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(DUE + failures(failing) + LONGEST_AGO_FIRST, Progress.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList();
    }

    /**
     * The same, of which each has something to send: the change log goes on behind its place, a range is sent again, or a
     * change has waited long enough.
     *
     * @param head the number of the log's newest change
     */
    List<Progress> lockDue(boolean failing, long head, Instant now, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(DUE + failures(failing) + HAS_SOMETHING + LONGEST_AGO_FIRST, Progress.class)
                .setParameter("now", now)
                .setParameter("head", head)
                .setMaxResults(most)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList();
    }

    private static String failures(boolean failing) {
        return failing ? "p.failures > 0" : "p.failures = 0";
    }

    void renewLeases(UUID node, Instant until) {
        var unused = update("leaseUntil = ?2 where leaseOwner = ?1", node, until);
    }

    void endLeases(UUID node) {
        var unused = update("leaseOwner = null where leaseOwner = ?1", node);
    }

    List<UUID> ids() {
        return find("select webhookId from Progress").project(UUID.class).list();
    }
}
