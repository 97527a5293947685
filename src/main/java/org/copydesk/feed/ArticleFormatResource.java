package org.copydesk.feed;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.copydesk.access.read.PartnerAccess;
import org.copydesk.access.read.PartnerAccess.Level;
import org.copydesk.access.read.PublicRead;
import org.copydesk.delivery.answer.CurrentShare;
import org.copydesk.feed.story.ArticleFormat;
import org.copydesk.platform.contract.Negotiated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/articles")
@Tag(name = "Formats")
@PublicRead
@PartnerAccess(Level.ENTITLED)
@Blocking
@Produces(MediaType.WILDCARD)
class ArticleFormatResource {
    private final CurrentShare current;
    private final ArticleFormats formats;

    ArticleFormatResource(CurrentShare current, ArticleFormats formats) {
        this.current = current;
        this.formats = formats;
    }

    @GET
    @Path("/{idOrSlug}.{suffix}")
    @Negotiated(value = ArticleFormat.class, chosenBy = "suffix")
    @APIResponse(responseCode = "200")
    public Response readArticleAs(
            @RestPath String idOrSlug,
            @RestPath String suffix,
            @QueryParam("version") @Size(max = 20) @Schema(enumeration = {"3.2", "3.1", "2.3", "2.2", "1.7", "1.6"})
                    String version) {
        return current.read("articles", share -> formats.at(idOrSlug, suffix, version, share))
                .toResponse();
    }
}
