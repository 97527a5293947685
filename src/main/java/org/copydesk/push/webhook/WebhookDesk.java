package org.copydesk.push.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.access.CurrentStaff;
import org.copydesk.partner.PartnerLocks;
import org.copydesk.partner.changes.ChangePlace;
import org.copydesk.platform.Ids;
import org.copydesk.platform.json.MergePatch;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.push.PushConfig;
import org.copydesk.push.webhook.delivery.ChangeRange;
import org.copydesk.push.webhook.delivery.ProgressState;
import org.copydesk.push.webhook.delivery.Target;
import org.copydesk.push.webhook.delivery.WebhookDeliveries;
import org.copydesk.push.webhook.signing.SigningSecret;

/** Stores webhooks whose addresses have been checked. */
@ApplicationScoped
@Transactional
class WebhookDesk {
    private static final int MOST = 20;

    private final PartnerLocks partners;
    private final WebhookRepository webhooks;
    private final SealedSecrets secrets;
    private final WebhookDeliveries deliveries;
    private final MergePatch patches;
    private final PushConfig config;
    private final CurrentStaff caller;
    private final Clock clock;

    WebhookDesk(
            PartnerLocks partners,
            WebhookRepository webhooks,
            SealedSecrets secrets,
            WebhookDeliveries deliveries,
            MergePatch patches,
            PushConfig config,
            CurrentStaff caller,
            Clock clock) {
        this.partners = partners;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.patches = patches;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    NewWebhook create(UUID partner, WebhookRequest request, ChangePlace place) {
        partners.lock(partner);
        if (webhooks.countOf(partner) >= MOST) {
            throw new ProblemException(
                    ErrorCode.IN_USE, "A partner has at most " + MOST + " webhooks. Remove one that isn't needed.");
        }
        UUID id = Ids.next();
        SigningSecret secret = SigningSecret.random();
        Webhook webhook = new Webhook(id, partner, secrets.seal(id, secret), clock.instant(), caller.name());
        webhook.describe(request);
        webhooks.persistAndFlush(webhook);
        deliveries.start(id, place, request.asksForPause());
        Log.infof("%s made webhook %s of partner %s", caller.name(), id, partner);
        return new NewWebhook(view(webhook), secret.text());
    }

    List<WebhookView> page(UUID partner, UUID after, int most) {
        return webhooks.page(partner, after, most).stream().map(this::view).toList();
    }

    WebhookView get(UUID partner, UUID id) {
        return view(existing(partner, id));
    }

    /** What a webhook would be with a patch (RFC 7396). */
    WebhookRequest patched(UUID partner, UUID id, JsonNode patch) {
        return patches.apply(patch, get(partner, id).asRequest(), WebhookRequest.class);
    }

    WebhookView change(UUID partner, UUID id, WebhookRequest request) {
        Webhook webhook = existing(partner, id);
        boolean elsewhere = !webhook.url().equals(request.url());
        webhook.describe(request);
        webhooks.flush();
        deliveries.change(id, request.asksForPause(), elsewhere);
        return view(webhook);
    }

    void remove(UUID partner, UUID id) {
        webhooks.delete(existing(partner, id));
        Log.infof("%s removed webhook %s of partner %s", caller.name(), id, partner);
    }

    NewSecret rotate(UUID partner, UUID id) {
        SigningSecret secret = SigningSecret.random();
        Instant formerUntil = clock.instant().plus(config.rotation());
        existing(partner, id).rotate(secrets.seal(id, secret), formerUntil);
        deliveries.changed(id);
        Log.infof("%s replaced the secret of webhook %s of partner %s", caller.name(), id, partner);
        return new NewSecret(secret.text(), formerUntil);
    }

    ReplayView replay(UUID partner, UUID id, ReplayRequest request) {
        Webhook webhook = existing(partner, id);
        ProgressState state = deliveries.position(webhook.id()).state();
        if (state == ProgressState.ENDED || state == ProgressState.OUTDATED) {
            throw new ProblemException(ErrorCode.STATE_CONFLICT, "The webhook has ended; nothing is sent any more.");
        }
        Optional<ChangeRange> range = request.range(id, deliveries);
        int revived = range.map(changes -> deliveries.revive(id, changes)).orElse(0);
        boolean all = range.isPresent() && !request.onlyDeadLetters();
        if (all) {
            deliveries.replay(id, range.get());
        }
        return new ReplayView(revived, all);
    }

    Target target(UUID partner, UUID id) {
        return webhooks.target(existing(partner, id), clock.instant());
    }

    private WebhookView view(Webhook webhook) {
        return WebhookView.from(webhook, deliveries.position(webhook.id()));
    }

    private Webhook existing(UUID partner, UUID id) {
        return webhooks.of(partner, id).orElseThrow(() -> ProblemException.notFound("webhook", id.toString()));
    }
}
