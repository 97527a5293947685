package org.copydesk.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.UUID;
import org.copydesk.access.Role;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;
import org.copydesk.platform.request.Transfer;
import org.copydesk.platform.web.GzipBodies;
import org.copydesk.platform.web.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(ImportAddress.PATH)
@Tag(name = "Import and export")
@RolesAllowed(Role.ADMIN_NAME)
class ImportResource {
    private final EditionImport edition;
    private final CursorCodec cursors;

    ImportResource(EditionImport edition, CursorCodec cursors) {
        this.edition = edition;
        this.cursors = cursors;
    }

    @POST
    @Transfer
    @Consumes(MediaTypes.NDJSON)
    @Produces(MediaTypes.NDJSON)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = String.class)))
    public StreamingOutput importEdition(
            @QueryParam("from") @DefaultValue("1") @Min(1) @Max(Long.MAX_VALUE) Long from,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Parameter(hidden = true) String encoding,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.STRING))) InputStream body) {
        InputStream lines = GzipBodies.reading(body, encoding);
        return out -> edition.run(lines, from, out);
    }

    @GET
    public Page<ImportRunView> listImports(@BeanParam @Valid PageRequest query) {
        return query.page(cursors, "imports", UUID::fromString, edition::runs, ImportRunView::id);
    }
}
