package org.copydesk.delivery;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.copydesk.access.read.PartnerAccess;
import org.copydesk.access.read.PartnerAccess.Level;
import org.copydesk.access.read.PublicRead;
import org.copydesk.delivery.answer.CurrentShare;
import org.copydesk.delivery.negotiation.Accepted;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/articles")
@Tag(name = "Delivery")
@PublicRead
@PartnerAccess(Level.ENTITLED)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class ArticleResource {
    private static final String CHANNEL = "articles";

    private final CurrentShare current;
    private final ArticleAnswers answers;
    private final ArticleNegotiation negotiation;
    private final RelatedAnswers related;

    ArticleResource(
            CurrentShare current, ArticleAnswers answers, ArticleNegotiation negotiation, RelatedAnswers related) {
        this.current = current;
        this.answers = answers;
        this.negotiation = negotiation;
        this.related = related;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PageShapes.ArticlePage.class)))
    public Response listArticles(@BeanParam @Valid ArticleList asked, UriInfo address) {
        return current.read(CHANNEL, share -> answers.list(asked, address, share))
                .toResponse();
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
        return current.read(CHANNEL, share -> negotiation.answer(idOrSlug, fields, accepted, share))
                .toResponse();
    }

    @GET
    @Path("/{idOrSlug}/related")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PageShapes.ArticlePage.class)))
    public Response listRelatedArticles(
            @RestPath String idOrSlug,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(20) int limit,
            UriInfo address) {
        return current.read(CHANNEL, share -> related.at(idOrSlug, limit, address, share))
                .toResponse();
    }
}
