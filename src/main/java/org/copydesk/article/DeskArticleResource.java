package org.copydesk.article;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.copydesk.access.Role;
import org.copydesk.article.picture.FindsPictures;
import org.copydesk.article.picture.RequestPictures;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.article.request.StepRequests;
import org.copydesk.article.state.State;
import org.copydesk.platform.idempotency.Idempotent;
import org.copydesk.platform.json.OptionalBody;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.web.Answers;
import org.copydesk.platform.web.IfMatch;
import org.copydesk.platform.web.ResourceId;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/desk/articles")
@Tag(name = "Desk")
@RolesAllowed(Role.REPORTER_NAME)
class DeskArticleResource {
    private final ArticleDesk desk;
    private final DeskLists lists;
    private final RequestPictures pictures;

    DeskArticleResource(ArticleDesk desk, DeskLists lists, RequestPictures pictures) {
        this.pictures = pictures;
        this.desk = desk;
        this.lists = lists;
    }

    @GET
    public Page<ArticleView> listDeskArticles(@BeanParam @Valid DeskList asked) {
        return lists.page(asked);
    }

    @GET
    @Path("/counts")
    public Map<State, Long> countDeskArticles(@BeanParam @Valid DeskList.Conditions asked) {
        return lists.counts(asked);
    }

    @POST
    @Idempotent
    @FindsPictures
    public RestResponse<ArticleView> startArticle(@Valid ArticleRequest request) {
        ArticleView article = desk.start(request, pictures.found());
        return Answers.created("/v1/desk/articles/" + article.id(), article, article.etag());
    }

    @GET
    @Path("/{id}")
    public RestResponse<ArticleView> readDeskArticle(@RestPath ResourceId id) {
        return answer(desk.get(id.value()));
    }

    @PUT
    @Path("/{id}")
    @FindsPictures
    public RestResponse<ArticleView> replaceArticle(
            @RestPath ResourceId id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ArticleRequest.class)))
                    JsonNode copy) {
        return answer(desk.replace(id.value(), IfMatch.of(ifMatch), copy, pictures.found()));
    }

    @PATCH
    @Path("/{id}")
    @FindsPictures
    @Consumes("application/merge-patch+json")
    public RestResponse<ArticleView> patchArticle(
            @RestPath ResourceId id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ArticleRequest.class))) JsonNode patch) {
        return answer(desk.patch(id.value(), IfMatch.of(ifMatch), patch, pictures.found()));
    }

    @DELETE
    @Path("/{id}")
    public void deleteArticle(@RestPath ResourceId id, @HeaderParam("If-Match") String ifMatch) {
        desk.delete(id.value(), IfMatch.of(ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/revisions/{number:\\d{1,9}}/restore")
    @Tag(name = "Revisions")
    public RestResponse<ArticleView> restoreRevision(
            @RestPath ResourceId id,
            @RestPath int number,
            @HeaderParam("If-Match") String ifMatch,
            @OptionalBody @Valid StepRequests.Comment comment) {
        return answer(desk.restore(id.value(), IfMatch.of(ifMatch), number, StepRequests.Comment.of(comment)));
    }

    private static RestResponse<ArticleView> answer(ArticleView article) {
        return Answers.ok(article, article.etag());
    }
}
