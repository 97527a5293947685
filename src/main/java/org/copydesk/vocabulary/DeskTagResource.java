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

@Path("/v1/desk/tags")
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Desk vocabulary")
@RolesAllowed(Role.REPORTER_NAME)
class DeskTagResource {
    private static final String TAG = "/v1/desk/tags/%s";
    private static final String MERGE = TAG + "/merge";

    private final Tags tags;
    private final CursorCodec cursors;

    DeskTagResource(Tags tags, CursorCodec cursors) {
        this.tags = tags;
        this.cursors = cursors;
    }

    /** Which tags to list. */
    static class Query extends PageRequest {
        @QueryParam("kind")
        TagKind kind;

        @QueryParam("parent")
        @Size(max = 80)
        String parent;

        @QueryParam("q")
        @Size(max = 200)
        String q;

        TermFilter filter() {
            return new TermFilter(kind, parent, q);
        }

        String scope() {
            return "desk/tags|" + filter();
        }
    }

    @GET
    public Page<TagView> listDeskTags(@BeanParam @Valid Query query) {
        return query.page(
                cursors,
                query.scope(),
                Function.identity(),
                (after, most) -> tags.page(query.filter(), after, most),
                TagView::slug);
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.EDITOR_NAME)
    public RestResponse<TagView> createTag(@Valid TagRequest request) {
        TagView tag = tags.create(request);
        return Answers.created("/v1/desk/tags/" + tag.slug(), tag, tag.etag());
    }

    @GET
    @Path("/{slug}")
    public RestResponse<TagView> readDeskTag(@PathParam("slug") String slug) {
        TagView tag = tags.get(present(TAG, slug));
        return Answers.ok(tag, tag.etag());
    }

    @PUT
    @Path("/{slug}")
    @RolesAllowed(Role.EDITOR_NAME)
    public RestResponse<TagView> changeTag(
            @PathParam("slug") String slug, @HeaderParam("If-Match") String ifMatch, @Valid TagRequest request) {
        TagView tag = tags.change(present(TAG, slug), IfMatch.of(ifMatch), request);
        return Answers.ok(tag, tag.etag());
    }

    @DELETE
    @Path("/{slug}")
    @RolesAllowed(Role.EDITOR_NAME)
    public void deleteTag(@PathParam("slug") String slug, @HeaderParam("If-Match") String ifMatch) {
        tags.delete(present(TAG, slug), IfMatch.of(ifMatch));
    }

    /** The tag that takes another one's place. */
    @Schema(name = "TagMergeRequest")
    record MergeRequest(@NotBlank @Size(max = 200) String into) {}

    @POST
    @Idempotent
    @Path("/{slug}/merge")
    @RolesAllowed(Role.EDITOR_NAME)
    public RestResponse<TagView> mergeTag(
            @PathParam("slug") String slug,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MergeRequest request) {
        TagView tag = tags.merge(present(MERGE, slug), IfMatch.of(ifMatch), request.into());
        return Answers.ok(tag, tag.etag());
    }

    private String present(String address, String slug) {
        return Answers.present(address, slug, tags.presentSlug(slug));
    }
}
