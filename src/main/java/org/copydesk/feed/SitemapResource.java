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
import org.jboss.resteasy.reactive.RestPath;

@Path("/sitemaps")
@Tag(name = "Formats")
@PublicRead
@PartnerAccess(value = Level.REFUSED, instead = "/v1/changes/snapshot lists all articles that are yours.")
@Blocking
@Produces(MediaType.WILDCARD)
class SitemapResource {
    private static final String XML = "application/xml";

    private final SitemapAnswers answers;

    SitemapResource(SitemapAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Path("/news.xml")
    @APIResponse(responseCode = "200", content = @Content(mediaType = XML, schema = @Schema(type = SchemaType.STRING)))
    public Response readNewsSitemap(HttpHeaders request) {
        return answers.news(Accepted.by(request)).toResponse();
    }

    @GET
    @Path("/index.xml")
    @APIResponse(responseCode = "200", content = @Content(mediaType = XML, schema = @Schema(type = SchemaType.STRING)))
    public Response readSitemapIndex(HttpHeaders request) {
        return answers.index(Accepted.by(request)).toResponse();
    }

    @GET
    @Path("/{span}.xml")
    @APIResponse(responseCode = "200", content = @Content(mediaType = XML, schema = @Schema(type = SchemaType.STRING)))
    public Response readSitemap(@RestPath String span, HttpHeaders request) {
        return answers.archive(span, Accepted.by(request)).toResponse();
    }
}
