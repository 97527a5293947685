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
import java.util.concurrent.CompletionStage;
import org.copydesk.access.CurrentPartner;
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

/** A partner's own webhooks. */
@Path("/v1/webhooks")
@Tag(name = "Webhooks")
@RolesAllowed(CurrentPartner.ROLE)
class WebhookResource {
    private final Webhooks webhooks;
    private final CurrentSubscriber caller;

    WebhookResource(Webhooks webhooks, CurrentSubscriber caller) {
        this.webhooks = webhooks;
        this.caller = caller;
    }

    @GET
    public Page<WebhookView> listWebhooks(@BeanParam @Valid PageRequest query) {
        return webhooks.page(caller.require(), query);
    }

    @POST
    public RestResponse<NewWebhook> createWebhook(@Valid WebhookRequest request) {
        NewWebhook made = webhooks.create(caller.require(), request);
        return Answers.created("/v1/webhooks/" + made.webhook().id(), made);
    }

    @GET
    @Path("/{id}")
    public RestResponse<WebhookView> readWebhook(@RestPath ResourceId id) {
        return Answers.ok(webhooks.get(caller.require(), id.value()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    public RestResponse<WebhookView> changeWebhook(
            @RestPath ResourceId id,
            @RequestBody(content = @Content(schema = @Schema(implementation = WebhookRequest.class))) JsonNode patch) {
        return Answers.ok(webhooks.change(caller.require(), id.value(), patch));
    }

    @DELETE
    @Path("/{id}")
    public void removeWebhook(@RestPath ResourceId id) {
        webhooks.remove(caller.require(), id.value());
    }

    @POST
    @Path("/{id}/secret/rotate")
    public RestResponse<NewSecret> rotateWebhookSecret(@RestPath ResourceId id) {
        return Answers.ok(webhooks.rotate(caller.require(), id.value()));
    }

    @POST
    @Path("/{id}/ping")
    @Blocking
    @APIResponseSchema(PingView.class)
    public CompletionStage<RestResponse<PingView>> pingWebhook(@RestPath ResourceId id) {
        return webhooks.ping(caller.require(), id.value()).thenApply(Answers::ok);
    }

    @GET
    @Path("/{id}/attempts")
    public Page<AttemptView> listWebhookAttempts(@RestPath ResourceId id, @BeanParam @Valid PageRequest query) {
        return webhooks.attempts(caller.require(), id.value(), query);
    }

    @GET
    @Path("/{id}/dead-letters")
    public Page<DeadLetterView> listDeadLetters(@RestPath ResourceId id, @BeanParam @Valid PageRequest query) {
        return webhooks.deadLetters(caller.require(), id.value(), query);
    }

    @POST
    @Idempotent
    @Path("/{id}/replay")
    public RestResponse<ReplayView> replayWebhook(@RestPath ResourceId id, @Valid ReplayRequest request) {
        return Answers.ok(webhooks.replay(caller.require(), id.value(), request));
    }
}
