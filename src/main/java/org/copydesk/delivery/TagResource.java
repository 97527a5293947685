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

@Path("/v1/tags")
@Tag(name = "Delivery")
@PublicRead
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class TagResource {
    private final VocabularyReader vocabulary;
    private final CursorCodec cursors;
    private final PublicAnswers answers;

    TagResource(VocabularyReader vocabulary, CursorCodec cursors, PublicAnswers answers) {
        this.vocabulary = vocabulary;
        this.cursors = cursors;
        this.answers = answers;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Pages.TagPage.class)))
    public Response listTags(@BeanParam @Valid TagList asked, UriInfo address, HttpHeaders headers) {
        var rows = vocabulary.tags(asked.filter("tags", cursors), asked.limit + 1);
        return answers.answer(asked.page("tags", rows, cursors, address), headers);
    }

    @GET
    @Path("/{slug}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Pages.PublicTag.class)))
    public Response readTag(@RestPath String slug, HttpHeaders headers) {
        return vocabulary
                .tag(slug)
                .map(row -> answers.answer(Representation.of(row.json(), null), headers))
                .or(() -> vocabulary.movedTag(slug).map(present -> answers.moved("/v1/tags/" + present)))
                .orElseThrow(() -> ProblemException.notFound("tag", slug));
    }
}
