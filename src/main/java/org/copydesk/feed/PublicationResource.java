package org.copydesk.feed;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.copydesk.access.read.PartnerAccess;
import org.copydesk.access.read.PartnerAccess.Level;
import org.copydesk.access.read.PublicRead;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/publication")
@Tag(name = "Delivery")
@PublicRead
@PartnerAccess(Level.PUBLIC)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class PublicationResource {
    private final FormatIndex index;

    PublicationResource(FormatIndex index) {
        this.index = index;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicationView.class)))
    public Response readPublication() {
        return index.publication().toResponse();
    }
}
