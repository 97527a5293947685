package org.copydesk.feed;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.copydesk.access.read.PartnerAccess;
import org.copydesk.access.read.PartnerAccess.Level;
import org.copydesk.access.read.PublicRead;
import org.copydesk.delivery.negotiation.Accepted;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "Formats")
@PublicRead
@PartnerAccess(Level.PUBLIC)
@Blocking
@Produces(MediaType.WILDCARD)
class LicenseResource {
    private final LicenseAnswers answers;

    LicenseResource(LicenseAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Path("/license.xml")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/rsl+xml", schema = @Schema(type = SchemaType.STRING)))
    public Response readLicense(HttpHeaders request) {
        return answers.license(Accepted.by(request)).toResponse();
    }

    @GET
    @Path("/.well-known/tdmrep.json")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.ARRAY)))
    public Response readMiningReservation(HttpHeaders request) {
        return answers.reservation(Accepted.by(request)).toResponse();
    }

    @GET
    @Path("/robots.txt")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public Response readRobots(HttpHeaders request) {
        return answers.robots(Accepted.by(request)).toResponse();
    }
}
