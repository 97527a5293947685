package org.copydesk.wire;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.copydesk.access.Role;
import org.copydesk.platform.idempotency.Idempotent;
import org.copydesk.platform.web.Answers;
import org.copydesk.platform.web.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/desk/wire")
@Tag(name = "Wire")
@RolesAllowed(Role.REPORTER_NAME)
@Produces(MediaType.APPLICATION_JSON)
class WireResource {
    private final IncomingCopy incoming;

    WireResource(IncomingCopy incoming) {
        this.incoming = incoming;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.TEXT_PLAIN)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WireReport.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WireReport.class)))
    public RestResponse<WireReport> fileWireCopy(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Schema(hidden = true) MediaType type,
            @QueryParam("publishedAt") Instant publishedAt,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN,
                                            schema = @Schema(implementation = String.class)))
                    byte[] copy) {
        IncomingCopy.Filed filed = incoming.file(copy, MediaTypes.charsetOf(type), publishedAt);
        WireReport report = filed.report();
        return filed.isKnown()
                ? Answers.ok(report, report.article().etag())
                : Answers.created(
                        "/v1/desk/articles/" + report.article().id(),
                        report,
                        report.article().etag());
    }
}
