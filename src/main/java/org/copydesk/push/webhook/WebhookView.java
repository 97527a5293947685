package org.copydesk.push.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.push.webhook.delivery.PositionView;
import org.copydesk.push.webhook.delivery.ProgressState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A webhook, without its secret.
 *
 * @param events the kinds of changes that are sent, or null for all
 * @param place the number of the last change that it is done with
 * @param failingSince since when nothing has arrived, or null
 * @param deliveredAt when something last arrived, or null
 */
@Schema(name = "Webhook")
record WebhookView(
        UUID id,
        String url,
        String description,
        boolean includeBody,
        List<WebhookRequest.Kind> events,
        ProgressState state,
        String place,
        Instant failingSince,
        Instant deliveredAt,
        Instant createdAt,
        String createdBy) {

    static WebhookView from(Webhook webhook, PositionView position) {
        return new WebhookView(
                webhook.id(),
                webhook.url(),
                webhook.description(),
                webhook.includeBody(),
                events(webhook),
                position.state(),
                position.place(),
                position.failingSince(),
                position.deliveredAt(),
                webhook.createdAt(),
                webhook.createdBy());
    }

    private static List<WebhookRequest.Kind> events(Webhook webhook) {
        return webhook.kinds().isEmpty()
                ? null
                : webhook.kinds().stream().map(WebhookRequest.Kind::of).toList();
    }

    /** What a request for the like of it says. */
    WebhookRequest asRequest() {
        return new WebhookRequest(url, description, includeBody, events, state == ProgressState.PAUSED);
    }
}
