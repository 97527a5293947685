package org.copydesk.preview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.copydesk.access.Role;
import org.copydesk.platform.Ids;
import org.copydesk.platform.idempotency.Idempotent;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;
import org.copydesk.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/desk/fronts/{slug}/previews")
@Tag(name = "Desk fronts")
@RolesAllowed(Role.EDITOR_NAME)
@Produces(MediaType.APPLICATION_JSON)
class DeskFrontPreviewResource {
    private final Previews previews;
    private final CursorCodec cursors;

    DeskFrontPreviewResource(Previews previews, CursorCodec cursors) {
        this.previews = previews;
        this.cursors = cursors;
    }

    @GET
    public Page<PreviewView> listFrontPreviews(@RestPath String slug, @BeanParam @Valid PageRequest query) {
        return query.page(
                cursors,
                "desk/front-previews|" + slug,
                UUID::fromString,
                (before, most) -> previews.page(PreviewSubject.front(slug), before, most),
                PreviewView::id);
    }

    @POST
    @Idempotent
    @APIResponseSchema(value = PreviewView.class, responseCode = "201")
    public RestResponse<PreviewView> createFrontPreview(@RestPath String slug, @Valid PreviewRequest request) {
        PreviewView preview = previews.create(PreviewSubject.front(slug), request);
        return RestResponse.ResponseBuilder.<PreviewView>created(URI.create(preview.url()))
                .entity(preview)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("/{previewId}")
    public void revokeFrontPreview(@RestPath String slug, @RestPath String previewId) {
        UUID preview = Ids.parse(previewId).orElseThrow(() -> ProblemException.notFound("preview", previewId));
        previews.revoke(PreviewSubject.front(slug), preview);
    }
}
