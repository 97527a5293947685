package org.copydesk.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.copydesk.access.Role;
import org.copydesk.article.request.StepRequests;
import org.copydesk.platform.idempotency.Idempotent;
import org.copydesk.platform.json.OptionalBody;
import org.copydesk.platform.web.Answers;
import org.copydesk.platform.web.IfMatch;
import org.copydesk.platform.web.ResourceId;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/desk/articles/{id}")
@Tag(name = "Workflow")
@RolesAllowed(Role.EDITOR_NAME)
class WorkflowResource {
    private final ArticleWorkflow workflow;

    WorkflowResource(ArticleWorkflow workflow) {
        this.workflow = workflow;
    }

    @POST
    @Idempotent
    @Path("/submit")
    @RolesAllowed(Role.REPORTER_NAME)
    public RestResponse<ArticleView> submitArticle(
            @RestPath ResourceId id,
            @HeaderParam("If-Match") String ifMatch,
            @OptionalBody @Valid StepRequests.Comment comment) {
        return answer(workflow.submit(id.value(), IfMatch.of(ifMatch), StepRequests.Comment.of(comment)));
    }

    @POST
    @Idempotent
    @Path("/return")
    public RestResponse<ArticleView> returnArticle(
            @RestPath ResourceId id, @HeaderParam("If-Match") String ifMatch, @Valid StepRequests.Return request) {
        return answer(workflow.sendBack(id.value(), IfMatch.of(ifMatch), request.comment()));
    }

    @POST
    @Idempotent
    @Path("/approve")
    public RestResponse<ArticleView> approveArticle(
            @RestPath ResourceId id,
            @HeaderParam("If-Match") String ifMatch,
            @OptionalBody @Valid StepRequests.Comment comment) {
        return answer(workflow.approve(id.value(), IfMatch.of(ifMatch), StepRequests.Comment.of(comment)));
    }

    @POST
    @Idempotent
    @Path("/schedule")
    public RestResponse<ArticleView> scheduleArticle(
            @RestPath ResourceId id, @HeaderParam("If-Match") String ifMatch, @Valid StepRequests.Schedule request) {
        return answer(workflow.schedule(id.value(), IfMatch.of(ifMatch), request.publishAt(), request.comment()));
    }

    @POST
    @Idempotent
    @Path("/publish")
    public RestResponse<ArticleView> publishArticle(
            @RestPath ResourceId id,
            @HeaderParam("If-Match") String ifMatch,
            @OptionalBody @Valid StepRequests.Comment comment) {
        return answer(workflow.publish(id.value(), IfMatch.of(ifMatch), StepRequests.Comment.of(comment)));
    }

    @POST
    @Idempotent
    @Path("/correct")
    public RestResponse<ArticleView> correctArticle(
            @RestPath ResourceId id, @HeaderParam("If-Match") String ifMatch, @Valid StepRequests.Correct request) {
        return answer(workflow.correct(id.value(), IfMatch.of(ifMatch), request));
    }

    @POST
    @Idempotent
    @Path("/withdraw")
    public RestResponse<ArticleView> withdrawArticle(
            @RestPath ResourceId id, @HeaderParam("If-Match") String ifMatch, @Valid StepRequests.Withdraw request) {
        return answer(workflow.withdraw(
                id.value(), IfMatch.of(ifMatch), request.reason(), request.audited(), request.isKill()));
    }

    @POST
    @Idempotent
    @Path("/spike")
    @RolesAllowed(Role.REPORTER_NAME)
    public RestResponse<ArticleView> spikeArticle(
            @RestPath ResourceId id,
            @HeaderParam("If-Match") String ifMatch,
            @OptionalBody @Valid StepRequests.Comment comment) {
        return answer(workflow.spike(id.value(), IfMatch.of(ifMatch), StepRequests.Comment.of(comment)));
    }

    private static RestResponse<ArticleView> answer(ArticleView article) {
        return Answers.ok(article, article.etag());
    }
}
