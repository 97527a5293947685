package org.copydesk.delivery;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.copydesk.access.read.PartnerAccess;
import org.copydesk.access.read.PartnerAccess.Level;
import org.copydesk.access.read.PublicRead;
import org.copydesk.delivery.answer.CurrentShare;
import org.copydesk.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/fronts")
@Tag(name = "Delivery")
@PublicRead
@PartnerAccess(Level.ENTITLED)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class FrontResource {
    private final CurrentShare current;
    private final FrontAnswers answers;

    FrontResource(CurrentShare current, FrontAnswers answers) {
        this.current = current;
        this.answers = answers;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = FrontShapes.FrontPage.class)))
    public Response listFronts(@BeanParam @Valid PageRequest asked, UriInfo address) {
        return current.read("fronts", share -> answers.list(asked, address)).toResponse();
    }

    @GET
    @Path("/{slug}")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = FrontShapes.PublishedFront.class)))
    public Response readFront(@RestPath String slug) {
        return current.read("fronts", share -> answers.front(slug, share)).toResponse();
    }
}
