package org.copydesk.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.copydesk.partner.Partners;
import org.copydesk.partner.changes.ChangePlace;
import org.copydesk.partner.changes.PartnerChanges;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
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

    Page<WebhookView> page(UUID partner, WebhookList query) {
        UUID existing = partners.get(partner).id();
        String scope = "webhooks|" + existing;
        String after = cursors.decodeOne(scope, query.cursor);
        return Page.of(
                desk.page(existing, after == null ? null : UUID.fromString(after), query.limit + 1),
                query.limit,
                row -> cursors.encode(scope, List.of(row.id().toString())));
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

    Page<AttemptView> attempts(UUID partner, UUID id, WebhookList query) {
        UUID webhook = desk.get(partner, id).id();
        String scope = "webhook-attempts|" + webhook;
        List<String> after = query.cursor == null ? null : cursors.decode(scope, query.cursor);
        List<AttemptView> rows = history.attempts(
                webhook,
                after == null ? null : Instant.parse(after.get(0)),
                after == null ? null : after.get(1),
                query.limit + 1);
        return Page.of(
                rows,
                query.limit,
                row -> cursors.encode(
                        scope, List.of(row.at().toString(), row.id().toString())));
    }

    Page<DeadLetterView> deadLetters(UUID partner, UUID id, WebhookList query) {
        UUID webhook = desk.get(partner, id).id();
        String scope = "webhook-dead-letters|" + webhook;
        String after = cursors.decodeOne(scope, query.cursor);
        ChangePlace behind =
                after == null ? ChangePlace.START : PlaceText.read(after).orElse(ChangePlace.START);
        return Page.of(
                history.deadLetters(webhook, behind, query.limit + 1),
                query.limit,
                row -> cursors.encode(scope, List.of(row.change())));
    }

    private void requireAllowed(String url) {
        calls.refusal(url).ifPresent(refusal -> {
            throw ProblemException.invalid("/url", refusal.word(), refusal.detail());
        });
    }
}
