package org.copydesk.tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.copydesk.access.Role;
import org.copydesk.platform.idempotency.Idempotent;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.web.Answers;
import org.copydesk.platform.web.IfMatch;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/desk/tags")
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Desk vocabulary")
@RolesAllowed(Role.REPORTER_NAME)
class DeskTagResource {
    private final Tags tags;
    private final CursorCodec cursors;

    DeskTagResource(Tags tags, CursorCodec cursors) {
        this.tags = tags;
        this.cursors = cursors;
    }

    /** Which tags to list. */
    static class Query {
        @QueryParam("kind")
        TagKind kind;

        @QueryParam("q")
        @Size(max = 200)
        String q;

        @QueryParam("limit")
        @DefaultValue("20")
        @Min(1)
        @Max(100)
        Integer limit;

        @QueryParam("cursor")
        String cursor;

        String scope() {
            return "desk/tags|" + kind + "|" + q;
        }
    }

    @GET
    public Page<TagView> listDeskTags(@BeanParam @Valid Query query) {
        String after = cursors.decodeOne(query.scope(), query.cursor);
        List<TagView> rows = tags.page(query.kind, query.q, after, query.limit + 1);
        return Page.of(rows, query.limit, row -> cursors.encode(query.scope(), List.of(row.slug())));
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
        TagView tag = tags.get(slug);
        return Answers.ok(tag, tag.etag());
    }

    @PUT
    @Path("/{slug}")
    @RolesAllowed(Role.EDITOR_NAME)
    public RestResponse<TagView> changeTag(
            @PathParam("slug") String slug, @HeaderParam("If-Match") String ifMatch, @Valid TagRequest request) {
        TagView tag = tags.change(slug, IfMatch.of(ifMatch), request);
        return Answers.ok(tag, tag.etag());
    }

    @DELETE
    @Path("/{slug}")
    @RolesAllowed(Role.EDITOR_NAME)
    public void deleteTag(@PathParam("slug") String slug, @HeaderParam("If-Match") String ifMatch) {
        tags.delete(slug, IfMatch.of(ifMatch));
    }
}
