package org.copydesk.preview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.copydesk.access.Role;
import org.copydesk.platform.Ids;
import org.copydesk.platform.idempotency.Idempotent;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.ResourceId;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/desk/articles/{id}/previews")
@Tag(name = "Desk")
@RolesAllowed(Role.EDITOR_NAME)
@Produces(MediaType.APPLICATION_JSON)
class DeskPreviewResource {
    private final Previews previews;
    private final CursorCodec cursors;

    DeskPreviewResource(Previews previews, CursorCodec cursors) {
        this.previews = previews;
        this.cursors = cursors;
    }

    /** Which links to list. */
    static class Query {
        @QueryParam("limit")
        @DefaultValue("20")
        @Min(1)
        @Max(100)
        Integer limit;

        @QueryParam("cursor")
        @Size(max = 1024)
        String cursor;
    }

    @GET
    public Page<PreviewView> listPreviews(@RestPath ResourceId id, @BeanParam @Valid Query query) {
        String scope = "desk/previews|" + id.value();
        String after = cursors.decodeOne(scope, query.cursor);
        List<PreviewView> rows =
                previews.page(id.value(), after == null ? null : UUID.fromString(after), query.limit + 1);
        return Page.of(
                rows, query.limit, row -> cursors.encode(scope, List.of(row.id().toString())));
    }

    @POST
    @Idempotent
    @APIResponseSchema(value = PreviewView.class, responseCode = "201")
    public RestResponse<PreviewView> createPreview(@RestPath ResourceId id, @Valid PreviewRequest request) {
        PreviewView preview = previews.create(id.value(), request);
        return RestResponse.ResponseBuilder.<PreviewView>created(URI.create(preview.url()))
                .entity(preview)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("/{previewId}")
    public void revokePreview(@RestPath ResourceId id, @RestPath String previewId) {
        UUID preview = Ids.parse(previewId).orElseThrow(() -> ProblemException.notFound("preview", previewId));
        previews.revoke(id.value(), preview);
    }
}
