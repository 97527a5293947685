package org.copydesk.vocabulary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.copydesk.access.Role;
import org.copydesk.platform.idempotency.Idempotent;
import org.copydesk.platform.text.LanguageTag;
import org.copydesk.platform.text.RegisteredLanguage;
import org.copydesk.vocabulary.file.TagImportReport;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

@Path("/v1/desk/tags/import")
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Desk vocabulary")
class TagImportResource {
    private final TagFiles files;

    TagImportResource(TagFiles files) {
        this.files = files;
    }

    @POST
    @Idempotent
    @Consumes({TagFiles.CSV, TagFiles.TURTLE, TagFiles.RDF_XML, TagFiles.JSON_LD})
    @RolesAllowed(Role.EDITOR_NAME)
    public TagImportReport importTags(
            @QueryParam("kind") @DefaultValue("subject") TagKind kind,
            @QueryParam("language")
                    @Size(max = LanguageTag.MAX_LENGTH)
                    @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE)
                    @RegisteredLanguage
                    String language,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Schema(hidden = true) MediaType mediaType,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.STRING))) byte[] file) {
        return files.take(file, mediaType.getType() + "/" + mediaType.getSubtype(), kind, language);
    }
}
