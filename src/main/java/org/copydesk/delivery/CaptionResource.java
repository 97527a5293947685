package org.copydesk.delivery;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.copydesk.access.read.PartnerAccess;
import org.copydesk.access.read.PartnerAccess.Level;
import org.copydesk.access.read.PublicRead;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.edition.EditionCaptionRepository;
import org.copydesk.platform.Ids;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/captions")
@Tag(name = "Delivery")
@PublicRead
@PartnerAccess(value = Level.REFUSED, instead = "Every article at /v1/articles has its captions with it.")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class CaptionResource {
    private final EditionCaptionRepository vocabulary;
    private final CursorCodec cursors;
    private final PageJson pages;

    CaptionResource(EditionCaptionRepository vocabulary, CursorCodec cursors, PageJson pages) {
        this.vocabulary = vocabulary;
        this.cursors = cursors;
        this.pages = pages;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PageShapes.CaptionPage.class)))
    public Response listCaptions(@BeanParam @Valid CaptionList asked, UriInfo address) {
        return asked.page(pages, vocabulary, cursors, address).toResponse();
    }

    @GET
    @Path("/{id}")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PageShapes.PublicCaption.class)))
    public Response readCaption(@RestPath String id) {
        return Ids.parse(id)
                .flatMap(vocabulary::caption)
                .map(row -> Representation.json(row.json(), Subjects.none().article(row.articleId())))
                .orElseThrow(() -> ProblemException.notFound("caption", id))
                .toResponse();
    }
}
