package org.copydesk.delivery;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.copydesk.edition.PublishedArticle;
import org.copydesk.serving.Accepted;
import org.copydesk.serving.ForPartners;
import org.copydesk.serving.PublicRead;
import org.copydesk.serving.Readers;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/articles")
@Tag(name = "Delivery")
@PublicRead
@ForPartners
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class ArticleResource {
    private static final String DOOR = "articles";

    private final Readers readers;
    private final ArticleReads reads;
    private final ArticleNegotiation negotiation;

    ArticleResource(Readers readers, ArticleReads reads, ArticleNegotiation negotiation) {
        this.readers = readers;
        this.reads = reads;
        this.negotiation = negotiation;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Pages.ArticlePage.class)))
    public Response listArticles(@BeanParam @Valid ArticleList asked, UriInfo address) {
        return readers.read(DOOR, share -> reads.list(asked, address, share)).toResponse();
    }

    @GET
    @Path("/{idOrSlug}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PublishedArticle.class)))
    public Response readArticle(
            @RestPath String idOrSlug, @QueryParam("fields") @Size(max = 1000) String fields, HttpHeaders request) {
        Accepted accepted = Accepted.by(request);
        return readers.read(DOOR, share -> negotiation.answer(idOrSlug, fields, accepted, share))
                .toResponse();
    }
}
