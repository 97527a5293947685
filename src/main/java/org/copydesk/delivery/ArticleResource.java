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
import org.copydesk.serving.PublicRead;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/articles")
@Tag(name = "Delivery")
@PublicRead
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class ArticleResource {
    private final ArticleReads reads;
    private final ArticleNegotiation negotiation;

    ArticleResource(ArticleReads reads, ArticleNegotiation negotiation) {
        this.reads = reads;
        this.negotiation = negotiation;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Pages.ArticlePage.class)))
    public Response listArticles(@BeanParam @Valid ArticleList asked, UriInfo address) {
        return reads.list(asked, address).toResponse();
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
        return negotiation.answer(idOrSlug, fields, Accepted.by(request)).toResponse();
    }
}
