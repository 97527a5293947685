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
import org.copydesk.edition.ArticleLookup;
import org.copydesk.edition.EditionReader;
import org.copydesk.edition.PublishedArticle;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
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
    private final EditionReader edition;
    private final ArticleReads reads;
    private final PublicAnswers answers;

    ArticleResource(EditionReader edition, ArticleReads reads, PublicAnswers answers) {
        this.edition = edition;
        this.reads = reads;
        this.answers = answers;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Pages.ArticlePage.class)))
    public Response listArticles(@BeanParam @Valid ArticleList asked, UriInfo address, HttpHeaders headers) {
        return answers.answer(reads.list(asked, address), headers);
    }

    @GET
    @Path("/{idOrSlug}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublishedArticle.class)))
    public Response readArticle(
            @RestPath String idOrSlug, @QueryParam("fields") @Size(max = 1000) String fields, HttpHeaders headers) {
        FieldSelection selection = FieldSelection.parse(fields);
        ArticleLookup found = edition.find(idOrSlug);
        if (found instanceof ArticleLookup.Found present) {
            return answers.answer(reads.one(present.article(), selection), headers);
        }
        if (found instanceof ArticleLookup.Moved moved) {
            return answers.moved("/v1/articles/" + moved.slug());
        }
        if (found instanceof ArticleLookup.Withdrawn withdrawn) {
            throw new ProblemException(ErrorCode.WITHDRAWN, "The article was withdrawn at " + withdrawn.at() + ".");
        }
        throw ProblemException.notFound("article", idOrSlug);
    }
}
