package org.copydesk.delivery;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.copydesk.access.read.PartnerAccess;
import org.copydesk.access.read.PartnerAccess.Level;
import org.copydesk.access.read.PublicRead;
import org.copydesk.delivery.answer.CurrentShare;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/sections")
@Tag(name = "Delivery")
@PublicRead
@PartnerAccess(Level.ENTITLED)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class SectionResource {
    private static final String CHANNEL = "sections";

    private final CurrentShare current;
    private final SectionAnswers answers;

    SectionResource(CurrentShare current, SectionAnswers answers) {
        this.current = current;
        this.answers = answers;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PageShapes.Menu.class)))
    public Response listSections() {
        return current.read(CHANNEL, answers::menu).toResponse();
    }
}
