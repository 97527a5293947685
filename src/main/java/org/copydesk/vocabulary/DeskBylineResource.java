package org.copydesk.vocabulary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import org.copydesk.access.Role;
import org.copydesk.platform.idempotency.Idempotent;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;
import org.copydesk.platform.web.Answers;
import org.copydesk.platform.web.IfMatch;
import org.copydesk.vocabulary.Vocabulary.TermFilter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/desk/bylines")
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Desk vocabulary")
@RolesAllowed(Role.REPORTER_NAME)
class DeskBylineResource {
    private static final String BYLINE = "/v1/desk/bylines/%s";
    private static final String MERGE = BYLINE + "/merge";

    private final Bylines bylines;
    private final CursorCodec cursors;

    DeskBylineResource(Bylines bylines, CursorCodec cursors) {
        this.bylines = bylines;
        this.cursors = cursors;
    }

    /** Which bylines to list. */
    static class Query extends PageRequest {
        @QueryParam("kind")
        BylineKind kind;

        @QueryParam("q")
        @Size(max = 200)
        String q;

        TermFilter filter() {
            return new TermFilter(kind, null, q);
        }

        String scope() {
            return "desk/bylines|" + filter();
        }
    }

    @GET
    public Page<BylineView> listDeskBylines(@BeanParam @Valid Query query) {
        return query.page(
                cursors,
                query.scope(),
                Function.identity(),
                (after, most) -> bylines.page(query.filter(), after, most),
                BylineView::slug);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITOR_NAME)
    public RestResponse<BylineView> createByline(@Valid BylineRequest request) {
        BylineView byline = bylines.create(request);
        return Answers.created("/v1/desk/bylines/" + byline.slug(), byline, byline.etag());
    }

    @GET
    @Path("/{slug}")
    public RestResponse<BylineView> readDeskByline(@PathParam("slug") String slug) {
        BylineView byline = bylines.get(present(BYLINE, slug));
        return Answers.ok(byline, byline.etag());
    }

    @PUT
    @Path("/{slug}")
    @RolesAllowed(Role.EDITOR_NAME)
    public RestResponse<BylineView> changeByline(
            @PathParam("slug") String slug, @HeaderParam("If-Match") String ifMatch, @Valid BylineRequest request) {
        BylineView byline = bylines.change(present(BYLINE, slug), IfMatch.of(ifMatch), request);
        return Answers.ok(byline, byline.etag());
    }

    @DELETE
    @Path("/{slug}")
    @RolesAllowed(Role.EDITOR_NAME)
    public void deleteByline(@PathParam("slug") String slug, @HeaderParam("If-Match") String ifMatch) {
        bylines.delete(present(BYLINE, slug), IfMatch.of(ifMatch));
    }

    /** The byline that takes another one's place. */
    @Schema(name = "BylineMergeRequest")
    record MergeRequest(@NotBlank @Size(max = 200) String into) {}

    @POST
    @Idempotent
    @Path("/{slug}/merge")
    @RolesAllowed(Role.EDITOR_NAME)
    public RestResponse<BylineView> mergeByline(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MergeRequest request) {
        BylineView byline = bylines.merge(present(MERGE, slug), IfMatch.of(ifMatch), request.into());
        return Answers.ok(byline, byline.etag());
    }

    private String present(String address, String slug) {
        return Answers.present(address, slug, bylines.presentSlug(slug));
    }
}
