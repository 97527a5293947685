package org.copydesk.delivery;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.copydesk.edition.VocabularyReader;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/bylines")
@Tag(name = "Delivery")
@PublicRead
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class BylineResource {
    private final VocabularyReader vocabulary;
    private final CursorCodec cursors;
    private final PublicAnswers answers;

    BylineResource(VocabularyReader vocabulary, CursorCodec cursors, PublicAnswers answers) {
        this.vocabulary = vocabulary;
        this.cursors = cursors;
        this.answers = answers;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Pages.BylinePage.class)))
    public Response listBylines(@BeanParam @Valid BylineList asked, UriInfo address, HttpHeaders headers) {
        var rows = vocabulary.bylines(asked.filter("bylines", cursors), asked.limit + 1);
        return answers.answer(asked.page("bylines", rows, cursors, address), headers);
    }

    @GET
    @Path("/{slug}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Pages.PublicByline.class)))
    public Response readByline(@RestPath String slug, HttpHeaders headers) {
        return vocabulary
                .byline(slug)
                .map(row -> answers.answer(Representation.of(row.json(), null), headers))
                .or(() -> vocabulary.movedByline(slug).map(present -> answers.moved("/v1/bylines/" + present)))
                .orElseThrow(() -> ProblemException.notFound("byline", slug));
    }
}
