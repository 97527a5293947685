package org.copydesk.article;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.copydesk.access.Role;
import org.copydesk.platform.idempotency.Idempotent;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.web.Answers;
import org.copydesk.platform.web.IfMatch;
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
    private final ArticleWorkflow workflow;
    private final CursorCodec cursors;

    DeskArticleResource(ArticleDesk desk, ArticleWorkflow workflow, CursorCodec cursors) {
        this.desk = desk;
        this.workflow = workflow;
        this.cursors = cursors;
    }

    /** Which articles to list. */
    static class Query {
        @QueryParam("state")
        State state;

        @QueryParam("limit")
        @DefaultValue("20")
        @Min(1)
        @Max(100)
        Integer limit;

        @QueryParam("cursor")
        String cursor;

        String scope() {
            return "desk/articles|" + state;
        }
    }

    /** The public note of a correction. */
    @Schema(name = "CorrectRequest")
    record CorrectRequest(@NotBlank @Size(max = 4000) String note) {}

    /** Why an article is withdrawn, and whether recipients must delete it. */
    @Schema(name = "WithdrawRequest")
    record WithdrawRequest(@NotBlank @Size(max = 4000) String reason, Boolean kill) {}

    @GET
    public Page<ArticleView> listDeskArticles(@BeanParam @Valid Query query) {
        String after = cursors.decodeOne(query.scope(), query.cursor);
        List<ArticleView> rows = desk.page(query.state, after == null ? null : UUID.fromString(after), query.limit + 1);
        return Page.of(
                rows,
                query.limit,
                row -> cursors.encode(query.scope(), List.of(row.id().toString())));
    }

    @POST
    @Idempotent
    public RestResponse<ArticleView> startArticle(@Valid ArticleRequest request) {
        ArticleView article = desk.start(request);
        return Answers.created("/v1/desk/articles/" + article.id(), article, article.etag());
    }

    @GET
    @Path("/{id}")
    public RestResponse<ArticleView> readDeskArticle(@RestPath ArticleId id) {
        return answer(desk.get(id.value()));
    }

    @PUT
    @Path("/{id}")
    public RestResponse<ArticleView> replaceArticle(
            @RestPath ArticleId id, @HeaderParam("If-Match") String ifMatch, @Valid ArticleRequest request) {
        return answer(desk.replace(id.value(), IfMatch.of(ifMatch), request));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    public RestResponse<ArticleView> patchArticle(
            @RestPath ArticleId id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ArticleRequest.class))) JsonNode patch) {
        return answer(desk.patch(id.value(), IfMatch.of(ifMatch), patch));
    }

    @POST
    @Idempotent
    @Path("/{id}/publish")
    @RolesAllowed(Role.EDITOR_NAME)
    public RestResponse<ArticleView> publishArticle(@RestPath ArticleId id, @HeaderParam("If-Match") String ifMatch) {
        return answer(workflow.publish(id.value(), IfMatch.of(ifMatch)));
    }

    @POST
    @Idempotent
    @Path("/{id}/correct")
    @RolesAllowed(Role.EDITOR_NAME)
    public RestResponse<ArticleView> correctArticle(
            @RestPath ArticleId id, @HeaderParam("If-Match") String ifMatch, @Valid CorrectRequest request) {
        return answer(workflow.correct(id.value(), IfMatch.of(ifMatch), request.note()));
    }

    @POST
    @Idempotent
    @Path("/{id}/withdraw")
    @RolesAllowed(Role.EDITOR_NAME)
    public RestResponse<ArticleView> withdrawArticle(
            @RestPath ArticleId id, @HeaderParam("If-Match") String ifMatch, @Valid WithdrawRequest request) {
        boolean kill = Boolean.TRUE.equals(request.kill());
        return answer(workflow.withdraw(id.value(), IfMatch.of(ifMatch), request.reason(), kill));
    }

    private static RestResponse<ArticleView> answer(ArticleView article) {
        return Answers.ok(article, article.etag());
    }
}
