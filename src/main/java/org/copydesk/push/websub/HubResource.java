package org.copydesk.push.websub;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** The hub of the edition's feeds (WebSub, section 5). */
@Path(Hub.PATH)
@Tag(name = "WebSub")
class HubResource {
    private final HubRequestParser parser;
    private final Subscriptions subscriptions;

    HubResource(HubRequestParser parser, Subscriptions subscriptions) {
        this.parser = parser;
        this.subscriptions = subscriptions;
    }

    @POST
    @PermitAll
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @APIResponse(responseCode = "202", description = "The callback is asked to confirm it")
    public RestResponse<Void> subscribeToFeed(
            @RestForm("hub.mode") @Schema(enumeration = {"subscribe", "unsubscribe"}) String mode,
            @RestForm("hub.topic") @Schema(description = "The feed, by the address that it gives with rel=\"self\".")
                    String topic,
            @RestForm("hub.callback") @Schema(description = "Where the feed is sent.", maxLength = 1000)
                    String callback,
            @RestForm("hub.lease_seconds") @Schema(description = "How long the subscription should last.")
                    String leaseSeconds,
            @RestForm("hub.secret") @Schema(description = "Signs what is sent; less than 200 bytes.") String secret) {
        HubRequest request = new HubRequest(mode, topic, callback, leaseSeconds, secret);
        subscriptions.request(parser.parse(request));
        return RestResponse.accepted();
    }
}
