package org.copydesk.webhook;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.copydesk.webhook.dispatch.Target;
import org.copydesk.webhook.dispatch.Targets;

/** Tells the dispatcher of the subscriptions. */
@Singleton
class WebhookTargets implements Targets {
    private final WebhookRepository webhooks;
    private final SealedSecrets secrets;

    WebhookTargets(WebhookRepository webhooks, SealedSecrets secrets) {
        this.webhooks = webhooks;
        this.secrets = secrets;
    }

    @Override
    public Optional<Target> find(UUID id, Instant now) {
        return webhooks.findByIdOptional(id).map(webhook -> target(webhook, now));
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
}
