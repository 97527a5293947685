package org.copydesk.partner.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.copydesk.access.CurrentPartner;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/changes/{number:\\d{1,18}}/ack")
@Tag(name = "Syndication")
@RolesAllowed(CurrentPartner.ROLE)
class AcknowledgementResource {
    private final Recalls recalls;
    private final CurrentPartner partner;

    AcknowledgementResource(Recalls recalls, CurrentPartner partner) {
        this.recalls = recalls;
        this.partner = partner;
    }

    @POST
    @APIResponse(responseCode = "204")
    public void acknowledgeChange(@RestPath long number) {
        recalls.acknowledge(partner.requireId(), number);
    }
}
