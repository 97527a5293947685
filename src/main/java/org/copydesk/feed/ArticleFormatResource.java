package org.copydesk.feed;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.copydesk.feed.story.ArticleFormat;
import org.copydesk.platform.contract.AnswersIn;
import org.copydesk.serving.ForPartners;
import org.copydesk.serving.PublicRead;
import org.copydesk.serving.Readers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/articles")
@Tag(name = "Formats")
@PublicRead
@ForPartners
@Blocking
@Produces(MediaType.WILDCARD)
class ArticleFormatResource {
    private final Readers readers;
    private final ArticleFormats formats;

    ArticleFormatResource(Readers readers, ArticleFormats formats) {
        this.readers = readers;
        this.formats = formats;
    }

    @GET
    @Path("/{idOrSlug}.{suffix}")
    @AnswersIn(value = ArticleFormat.class, chosenBy = "suffix")
    @APIResponse(responseCode = "200")
    public Response readArticleAs(
            @RestPath String idOrSlug,
            @RestPath String suffix,
            @QueryParam("version") @Size(max = 20) @Schema(enumeration = {"3.1", "2.2", "1.6"}) String version) {
        return readers.read("articles", share -> formats.at(idOrSlug, suffix, version, share))
                .toResponse();
    }
}
