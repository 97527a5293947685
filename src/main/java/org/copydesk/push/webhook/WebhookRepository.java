package org.copydesk.push.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.push.webhook.delivery.Target;
import org.copydesk.push.webhook.delivery.Targets;

@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID>, Targets {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SealedSecrets secrets;

    WebhookRepository(SealedSecrets secrets) {
        this.secrets = secrets;
    }

    Optional<Webhook> of(UUID partner, UUID id) {
        return find("id = ?1 and partnerId = ?2", id, partner).firstResultOptional();
    }

    @Override
    public Map<UUID, Target> find(Collection<UUID> ids, Instant now) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Webhook::id, webhook -> target(webhook, now)));
    }

    Target target(Webhook webhook, Instant now) {
        return new Target(
                webhook.id(),
                webhook.partnerId(),
                URI.create(webhook.url()),
                webhook.includeBody(),
                Set.copyOf(webhook.kinds()),
                webhook.secrets(now).stream()
                        .map(stored -> secrets.open(webhook.id(), stored))
                        .toList());
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
