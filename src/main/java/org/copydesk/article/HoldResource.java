package org.copydesk.article;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.copydesk.access.Role;
import org.copydesk.article.request.StepRequests;
import org.copydesk.platform.web.Answers;
import org.copydesk.platform.web.ResourceId;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/desk/articles/{id}/hold")
@Tag(name = "Workflow")
@RolesAllowed(Role.EDITOR_NAME)
class HoldResource {
    private final LegalHolds holds;

    HoldResource(LegalHolds holds) {
        this.holds = holds;
    }

    @PUT
    public RestResponse<ArticleView> holdArticle(@RestPath ResourceId id, @Valid StepRequests.PlacedHold request) {
        return answer(holds.place(id.value(), request.reason(), request.withdrawal()));
    }

    @DELETE
    public RestResponse<ArticleView> liftHold(@RestPath ResourceId id) {
        return answer(holds.lift(id.value()));
    }

    private static RestResponse<ArticleView> answer(ArticleView article) {
        return Answers.ok(article, article.etag());
    }
}
