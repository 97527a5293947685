package org.copydesk.media.image;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.copydesk.access.Role;
import org.copydesk.media.image.ImageDesk.ImageFile;
import org.copydesk.media.image.ImageDesk.Uploaded;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.request.FormParser;
import org.copydesk.platform.request.Transfer;
import org.copydesk.platform.web.Answers;
import org.copydesk.platform.web.IfMatch;
import org.copydesk.platform.web.ResourceId;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path(DeskImageResource.PATH)
@Tag(name = "Pictures")
@RolesAllowed(Role.REPORTER_NAME)
class DeskImageResource {
    static final String PATH = "/v1/desk/images";

    private final ImageDesk desk;
    private final Images images;
    private final CursorCodec cursors;

    DeskImageResource(ImageDesk desk, Images images, CursorCodec cursors) {
        this.desk = desk;
        this.images = images;
        this.cursors = cursors;
    }

    @GET
    public Page<ImageView> listImages(@BeanParam @Valid ImageList asked) {
        return asked.page(images, cursors);
    }

    @POST
    @Transfer
    @Consumes({"image/*", MediaType.APPLICATION_OCTET_STREAM, MediaType.MULTIPART_FORM_DATA})
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImageView.class)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImageView.class)))
    public RestResponse<ImageView> uploadImage(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Schema(hidden = true) MediaType type,
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = "image/*",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(ref = "ImageForm"))
                            })
                    InputStream file)
            throws IOException {
        Uploaded uploaded =
                FormParser.isForm(type) ? desk.upload(parts -> FormParser.parse(type, file, parts)) : desk.upload(file);
        ImageView image = uploaded.image();
        return uploaded.isNew() ? Answers.created(PATH + "/" + image.id(), image, image.etag()) : answer(image);
    }

    @GET
    @Path("/{id}")
    public RestResponse<ImageView> readImage(@RestPath ResourceId id) {
        return answer(images.view(id.value()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    public RestResponse<ImageView> changeImage(
            @RestPath ResourceId id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ImageDescription.class))) JsonNode patch)
            throws IOException {
        return answer(desk.change(id.value(), IfMatch.of(ifMatch), patch));
    }

    @DELETE
    @Path("/{id}")
    public void deleteImage(@RestPath ResourceId id) throws IOException {
        desk.remove(id.value());
    }

    @POST
    @Path("/{id}/kill")
    @RolesAllowed(Role.EDITOR_NAME)
    @APIResponse(responseCode = "204")
    public RestResponse<Void> killImage(@RestPath ResourceId id, @Valid KillRequest request) throws IOException {
        desk.kill(id.value(), request == null ? null : request.reason());
        return RestResponse.noContent();
    }

    /** @param reason for the log of the newsroom */
    @Schema(name = "ImageKillRequest")
    public record KillRequest(@Size(max = 1000) String reason) {}

    @GET
    @Path("/{id}/original")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/gif", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/tiff", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response readOriginalImage(@RestPath ResourceId id) throws IOException {
        return answer(desk.original(id.value()));
    }

    @GET
    @Path("/{id}/files/{hash}/{name}")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response readRendition(@RestPath ResourceId id, @RestPath String hash, @RestPath String name)
            throws IOException {
        return answer(desk.rendition(id.value(), hash, name));
    }

    private static Response answer(ImageFile file) {
        return Response.ok(file.content(), file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static RestResponse<ImageView> answer(ImageView image) {
        return Answers.ok(image, image.etag());
    }
}
