package org.copydesk.push.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.copydesk.access.Role;
import org.copydesk.platform.idempotency.Idempotent;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;
import org.copydesk.platform.web.Answers;
import org.copydesk.platform.web.ResourceId;
import org.copydesk.push.webhook.delivery.AttemptView;
import org.copydesk.push.webhook.delivery.DeadLetterView;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** A partner's webhooks, for administrators. */
@Path("/v1/admin/partners/{id}/webhooks")
@Tag(name = "Webhooks")
@RolesAllowed(Role.ADMIN_NAME)
class PartnerWebhookResource {
    private final Webhooks webhooks;

    PartnerWebhookResource(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GET
    public Page<WebhookView> listPartnerWebhooks(@RestPath ResourceId id, @BeanParam @Valid PageRequest query) {
        return webhooks.page(id.value(), query);
    }

    @POST
    public RestResponse<NewWebhook> createPartnerWebhook(@RestPath ResourceId id, @Valid WebhookRequest request) {
        UUID partner = id.value();
        NewWebhook made = webhooks.create(partner, request);
        return Answers.created(
                "/v1/admin/partners/" + partner + "/webhooks/" + made.webhook().id(), made);
    }

    @GET
    @Path("/{webhookId}")
    public RestResponse<WebhookView> readPartnerWebhook(@RestPath ResourceId id, @RestPath ResourceId webhookId) {
        return Answers.ok(webhooks.get(id.value(), webhookId.value()));
    }

    @PATCH
    @Path("/{webhookId}")
    @Consumes("application/merge-patch+json")
    public RestResponse<WebhookView> changePartnerWebhook(
            @RestPath ResourceId id,
            @RestPath ResourceId webhookId,
            @RequestBody(content = @Content(schema = @Schema(implementation = WebhookRequest.class))) JsonNode patch) {
        return Answers.ok(webhooks.change(id.value(), webhookId.value(), patch));
    }

    @DELETE
    @Path("/{webhookId}")
    public void removePartnerWebhook(@RestPath ResourceId id, @RestPath ResourceId webhookId) {
        webhooks.remove(id.value(), webhookId.value());
    }

    @POST
    @Path("/{webhookId}/secret/rotate")
    public RestResponse<NewSecret> rotatePartnerWebhookSecret(@RestPath ResourceId id, @RestPath ResourceId webhookId) {
        return Answers.ok(webhooks.rotate(id.value(), webhookId.value()));
    }

    @POST
    @Path("/{webhookId}/ping")
    @Blocking
    @APIResponseSchema(PingView.class)
    public CompletionStage<RestResponse<PingView>> pingPartnerWebhook(
            @RestPath ResourceId id, @RestPath ResourceId webhookId) {
        return webhooks.ping(id.value(), webhookId.value()).thenApply(Answers::ok);
    }

    @GET
    @Path("/{webhookId}/attempts")
    public Page<AttemptView> listPartnerWebhookAttempts(
            @RestPath ResourceId id, @RestPath ResourceId webhookId, @BeanParam @Valid PageRequest query) {
        return webhooks.attempts(id.value(), webhookId.value(), query);
    }

    @GET
    @Path("/{webhookId}/dead-letters")
    public Page<DeadLetterView> listPartnerDeadLetters(
            @RestPath ResourceId id, @RestPath ResourceId webhookId, @BeanParam @Valid PageRequest query) {
        return webhooks.deadLetters(id.value(), webhookId.value(), query);
    }

    @POST
    @Idempotent
    @Path("/{webhookId}/replay")
    public RestResponse<ReplayView> replayPartnerWebhook(
            @RestPath ResourceId id, @RestPath ResourceId webhookId, @Valid ReplayRequest request) {
        return Answers.ok(webhooks.replay(id.value(), webhookId.value(), request));
    }
}
