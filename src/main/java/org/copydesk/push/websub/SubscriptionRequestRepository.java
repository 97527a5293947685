package org.copydesk.push.websub;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;

@ApplicationScoped
class SubscriptionRequestRepository implements PanacheRepositoryBase<SubscriptionRequest, UUID> {
    void replace(SubscriptionRequest request) {
        SubscriptionKey key = request.key();
        var unused = delete("topic = ?1 and callback = ?2", key.topic(), key.callback());
        persistAndFlush(request);
    }

    /**
     * Those that are due, locked. Those that another node has locked are skipped.
     *
     * @param failing whether those whose callbacks did not answer before, or the others
     */
    List<SubscriptionRequest> lockDue(boolean failing, Instant now, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(
                        "from SubscriptionRequest where nextAt <= ?1 and attempts " + (failing ? ">" : "=")
                                + " 0 order by nextAt",
                        SubscriptionRequest.class)
                .setParameter(1, now)
                .setMaxResults(most)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList();
    }

    long countOfHost(String host) {
        return count("host", host);
    }
}
