package org.copydesk.feed;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.copydesk.access.read.PartnerAccess;
import org.copydesk.access.read.PartnerAccess.Level;
import org.copydesk.access.read.PublicRead;
import org.copydesk.delivery.answer.CurrentShare;
import org.copydesk.delivery.negotiation.Accepted;
import org.copydesk.feed.story.FeedFormat;
import org.copydesk.platform.contract.Negotiated;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/feeds")
@Tag(name = "Formats")
@PublicRead
@PartnerAccess(Level.ENTITLED)
@Blocking
@Produces(MediaType.WILDCARD)
class FeedResource {
    private final CurrentShare current;
    private final FeedAnswers answers;
    private final FormatIndex index;

    FeedResource(CurrentShare current, FeedAnswers answers, FormatIndex index) {
        this.current = current;
        this.answers = answers;
        this.index = index;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FeedIndex.class)))
    public Response listFeeds() {
        return index.answer().toResponse();
    }

    @GET
    @Path("/{feed}")
    @Negotiated(value = FeedFormat.class, chosenBy = "feed")
    @APIResponse(responseCode = "200")
    public Response readFeed(@RestPath String feed, @BeanParam @Valid FeedList asked, HttpHeaders request) {
        Accepted accepted = Accepted.by(request);
        return current.read("feeds", share -> answers.feed(feed, asked, accepted, share))
                .toResponse();
    }
}
