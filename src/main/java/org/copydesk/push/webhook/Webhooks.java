package org.copydesk.push.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.copydesk.partner.Partners;
import org.copydesk.partner.changes.ChangePlace;
import org.copydesk.partner.changes.PartnerChanges;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;
import org.copydesk.platform.paging.RowPosition;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.push.Calls;
import org.copydesk.push.webhook.delivery.AttemptView;
import org.copydesk.push.webhook.delivery.ChangeCursor;
import org.copydesk.push.webhook.delivery.ChangeMessage;
import org.copydesk.push.webhook.delivery.ChangeRange;
import org.copydesk.push.webhook.delivery.DeadLetterView;
import org.copydesk.push.webhook.delivery.WebhookDeliveries;

/**
 * Creates, changes and removes a partner's webhooks. Everything is 404 for an unknown partner or webhook, and 422 for an address
 * that may not be called, with a code that says why.
 */
@ApplicationScoped
class Webhooks {
    private final WebhookDesk desk;
    private final Partners partners;
    private final PartnerChanges changes;
    private final WebhookDeliveries deliveries;
    private final Calls calls;
    private final CursorCodec cursors;
    private final Clock clock;

    Webhooks(
            WebhookDesk desk,
            Partners partners,
            PartnerChanges changes,
            WebhookDeliveries deliveries,
            Calls calls,
            CursorCodec cursors,
            Clock clock) {
        this.desk = desk;
        this.partners = partners;
        this.changes = changes;
        this.deliveries = deliveries;
        this.calls = calls;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Subscribes to what changes from now on. */
    NewWebhook create(UUID partner, WebhookRequest request) {
        UUID existing = partners.get(partner).id();
        requireAllowed(request.url());
        return desk.create(existing, request, changes.newest(existing));
    }

    Page<WebhookView> page(UUID partner, PageRequest query) {
        UUID existing = partners.get(partner).id();
        return query.page(
                cursors,
                "webhooks|" + existing,
                UUID::fromString,
                (after, most) -> desk.page(existing, after, most),
                WebhookView::id);
    }

    WebhookView get(UUID partner, UUID id) {
        return desk.get(partner, id);
    }

    WebhookView change(UUID partner, UUID id, JsonNode patch) {
        WebhookRequest patched = desk.patched(partner, id, patch);
        if (patch.has("url")) {
            requireAllowed(patched.url());
        }
        return desk.change(partner, id, patched);
    }

    void remove(UUID partner, UUID id) {
        desk.remove(partner, id);
    }

    NewSecret rotate(UUID partner, UUID id) {
        return desk.rotate(partner, id);
    }

    /** Sends a ping, which is no attempt at a change. */
    CompletionStage<PingView> ping(UUID partner, UUID id) {
        return calls.call(ChangeMessage.ping(desk.target(partner, id), clock.instant()))
                .thenApply(PingView::from);
    }

    ReplayView replay(UUID partner, UUID id, ReplayRequest request) {
        return desk.replay(partner, id, request);
    }

    Page<AttemptView> attempts(UUID partner, UUID id, PageRequest query) {
        UUID webhook = desk.get(partner, id).id();
        return query.page(
                cursors,
                "webhook-attempts|" + webhook,
                RowPosition::parse,
                (after, most) -> deliveries.attempts(webhook, after, most),
                AttemptView::position);
    }

    Page<DeadLetterView> deadLetters(UUID partner, UUID id, PageRequest query) {
        UUID webhook = desk.get(partner, id).id();
        return query.page(
                cursors,
                "webhook-dead-letters|" + webhook,
                text -> ChangeCursor.parse(text).orElse(ChangePlace.START),
                (after, most) -> deliveries.deadLetters(
                        webhook, ChangeRange.behind(after == null ? ChangePlace.START : after), most),
                DeadLetterView::change);
    }

    private void requireAllowed(String url) {
        calls.refusal(url).ifPresent(refusal -> {
            throw ProblemException.invalid("/url", refusal.word(), refusal.detail());
        });
    }
}
