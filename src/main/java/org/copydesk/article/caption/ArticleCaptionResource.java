package org.copydesk.article.caption;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.copydesk.access.Role;
import org.copydesk.article.ArticleDesk;
import org.copydesk.article.ArticleView;
import org.copydesk.media.CaptionRequest;
import org.copydesk.media.CaptionView;
import org.copydesk.platform.idempotency.Idempotent;
import org.copydesk.platform.web.Answers;
import org.copydesk.platform.web.IfMatch;
import org.copydesk.platform.web.ResourceId;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The captions of an article, one by one; the article's ETag guards and follows every change. */
@Path("/v1/desk/articles/{id}/captions")
@Tag(name = "Desk")
@RolesAllowed(Role.REPORTER_NAME)
class ArticleCaptionResource {
    private final ArticleDesk desk;

    ArticleCaptionResource(ArticleDesk desk) {
        this.desk = desk;
    }

    @GET
    public RestResponse<List<CaptionView>> listArticleCaptions(@RestPath ResourceId id) {
        ArticleView article = desk.get(id.value());
        return Answers.ok(article.captions(), article.etag());
    }

    @POST
    @Idempotent
    public RestResponse<CaptionView> addCaption(
            @RestPath ResourceId id, @HeaderParam("If-Match") String ifMatch, @Valid CaptionRequest caption) {
        ArticleView article = desk.changeCaptions(id.value(), IfMatch.of(ifMatch), CaptionEdits.add(caption));
        CaptionView added = article.captions().get(article.captions().size() - 1);
        return Answers.created("/v1/desk/articles/" + id.value() + "/captions/" + added.id(), added, article.etag());
    }

    @GET
    @Path("/{captionId}")
    public RestResponse<CaptionView> readArticleCaption(@RestPath ResourceId id, @RestPath ResourceId captionId) {
        ArticleView article = desk.get(id.value());
        return Answers.ok(CaptionEdits.find(article, captionId.value()), article.etag());
    }

    @PUT
    @Path("/{captionId}")
    public RestResponse<CaptionView> changeCaption(
            @RestPath ResourceId id,
            @RestPath ResourceId captionId,
            @HeaderParam("If-Match") String ifMatch,
            @Valid CaptionRequest caption) {
        ArticleView article =
                desk.changeCaptions(id.value(), IfMatch.of(ifMatch), CaptionEdits.change(captionId.value(), caption));
        return Answers.ok(CaptionEdits.find(article, captionId.value()), article.etag());
    }

    @DELETE
    @Path("/{captionId}")
    public RestResponse<Void> removeCaption(
            @RestPath ResourceId id, @RestPath ResourceId captionId, @HeaderParam("If-Match") String ifMatch) {
        ArticleView article =
                desk.changeCaptions(id.value(), IfMatch.of(ifMatch), CaptionEdits.remove(captionId.value()));
        return Answers.removed(article.etag());
    }
}
