package org.copydesk.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import org.copydesk.access.Role;
import org.copydesk.platform.request.Transfer;
import org.copydesk.platform.web.GzipBodies;
import org.copydesk.platform.web.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/admin/export")
@Tag(name = "Import and export")
@RolesAllowed(Role.ADMIN_NAME)
class ExportResource {
    private final EditionExport export;

    ExportResource(EditionExport export) {
        this.export = export;
    }

    @GET
    @Transfer
    @Produces(MediaTypes.NDJSON)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = String.class)))
    public RestResponse<StreamingOutput> exportEdition(
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Parameter(hidden = true) String encodings) {
        boolean zipped = GzipBodies.isTaken(encodings);
        StreamingOutput lines = out -> {
            OutputStream encoded = GzipBodies.writing(out, zipped);
            export.write(encoded);
            // Only what is complete is ended: an export that broke off must not look like one that did not.
            encoded.close();
        };
        RestResponse.ResponseBuilder<StreamingOutput> answer = RestResponse.ResponseBuilder.ok(lines);
        return (zipped ? answer.header(HttpHeaders.CONTENT_ENCODING, GzipBodies.GZIP) : answer).build();
    }
}
