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
import org.copydesk.delivery.answer.Moved;
import org.copydesk.delivery.answer.PublicAnswer;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.edition.EditionTermRepository;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/tags")
@Tag(name = "Delivery")
@PublicRead
@PartnerAccess(
        value = Level.REFUSED,
        instead = "Every article at /v1/articles names its tags; /v1/articles?tag={slug} lists yours under one.")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class TagResource {
    private final EditionTermRepository vocabulary;
    private final CursorCodec cursors;
    private final PageJson pages;

    TagResource(EditionTermRepository vocabulary, CursorCodec cursors, PageJson pages) {
        this.vocabulary = vocabulary;
        this.cursors = cursors;
        this.pages = pages;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PageShapes.TagPage.class)))
    public Response listTags(@BeanParam @Valid TagList asked, UriInfo address) {
        return asked.page(pages, "tags", cursors, vocabulary::tags, address).toResponse();
    }

    @GET
    @Path("/{slug}")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PageShapes.PublicTag.class)))
    public Response readTag(@RestPath String slug) {
        return vocabulary
                .tag(slug)
                .<PublicAnswer>map(
                        row -> Representation.json(row.json(), Subjects.none().tag(row.slug())))
                .or(() -> vocabulary.movedTag(slug).map(present -> new Moved("/v1/tags/" + present)))
                .orElseThrow(() -> ProblemException.notFound("tag", slug))
                .toResponse();
    }
}
