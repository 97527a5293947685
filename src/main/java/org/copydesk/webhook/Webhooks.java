package org.copydesk.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.copydesk.webhook.dispatch.AttemptView;
import org.copydesk.webhook.dispatch.Calls;
import org.copydesk.webhook.dispatch.DeadLetterView;
import org.copydesk.webhook.dispatch.History;
import org.copydesk.webhook.dispatch.PingView;
import org.copydesk.webhook.dispatch.Pings;
import org.copydesk.webhook.dispatch.PlaceText;

/**
 * A partner's webhooks. Everything here is 404 for a partner or a webhook that is not there. An address that may not be
 * called is 422 with a word that says why.
 */
@ApplicationScoped
class Webhooks {
    private final WebhookDesk desk;
    private final Partners partners;
    private final PartnerChanges changes;
    private final History history;
    private final Calls calls;
    private final Pings pings;
    private final CursorCodec cursors;

    Webhooks(
            WebhookDesk desk,
            Partners partners,
            PartnerChanges changes,
            History history,
            Calls calls,
            Pings pings,
            CursorCodec cursors) {
        this.desk = desk;
        this.partners = partners;
        this.changes = changes;
        this.history = history;
        this.calls = calls;
        this.pings = pings;
        this.cursors = cursors;
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

    CompletionStage<PingView> ping(UUID partner, UUID id) {
        return pings.send(desk.target(partner, id));
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
                (after, most) -> history.attempts(webhook, after, most),
                AttemptView::position);
    }

    Page<DeadLetterView> deadLetters(UUID partner, UUID id, PageRequest query) {
        UUID webhook = desk.get(partner, id).id();
        return query.page(
                cursors,
                "webhook-dead-letters|" + webhook,
                text -> PlaceText.read(text).orElse(ChangePlace.START),
                (after, most) -> history.deadLetters(webhook, after == null ? ChangePlace.START : after, most),
                DeadLetterView::change);
    }

    private void requireAllowed(String url) {
        calls.refusal(url).ifPresent(refusal -> {
            throw ProblemException.invalid("/url", refusal.word(), refusal.detail());
        });
    }
}
