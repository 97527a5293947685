package org.copydesk.preview;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/previews")
@Tag(name = "Preview")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class PreviewResource {
    private final Previews previews;

    PreviewResource(Previews previews) {
        this.previews = previews;
    }

    @GET
    @Path("/{token}")
    @APIResponseSchema(PublishedArticle.class)
    public Response readPreview(@RestPath String token) {
        return answer(previews.show(token));
    }

    @GET
    @Path("/fronts/{token}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "PublishedFront")))
    public Response readFrontPreview(@RestPath String token) {
        return answer(previews.showFront(token));
    }

    private static Response answer(byte[] json) {
        return Response.ok(json)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
