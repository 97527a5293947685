package org.copydesk.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    Optional<Webhook> of(UUID partner, UUID id) {
        return find("id = ?1 and partnerId = ?2", id, partner).firstResultOptional();
    }

    /** A partner's, in the order in which they were made, from behind the one of this id; null for the first. */
    List<Webhook> page(UUID partner, UUID after, int most) {
        return find("partnerId = ?1 and id > ?2", Sort.by("id"), partner, after == null ? BEFORE_ALL : after)
                .range(0, most - 1)
                .list();
    }

    long countOf(UUID partner) {
        return count("partnerId", partner);
    }
}
