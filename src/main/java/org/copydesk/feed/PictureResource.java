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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/images")
@Tag(name = "Formats")
@PublicRead
@PartnerAccess(value = Level.REFUSED, instead = "Every article at /v1/articles has its pictures with it.")
@Blocking
@Produces(MediaType.WILDCARD)
class PictureResource {
    private final PictureAnswers answers;

    PictureResource(PictureAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Path("/{id}.ninjs")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/ninjs+json", schema = @Schema(ref = "Ninjs")))
    public Response readPictureAsNinjs(@RestPath String id) {
        return answers.ninjs(id).toResponse();
    }

    @GET
    @Path("/{id}.newsml")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/vnd.iptc.g2.newsitem+xml",
                            schema = @Schema(type = SchemaType.STRING)))
    public Response readPictureAsNewsMl(@RestPath String id) {
        return answers.newsMl(id).toResponse();
    }
}
