package org.copydesk.feed;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.copydesk.serving.PublicRead;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/feeds")
@Tag(name = "Formats")
@PublicRead
@Blocking
@Produces(MediaType.WILDCARD)
class FeedResource {
    private final FeedReads reads;
    private final Offers offers;

    FeedResource(FeedReads reads, Offers offers) {
        this.reads = reads;
        this.offers = offers;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FeedIndex.class)))
    public Response listFeeds() {
        return offers.answer().toResponse();
    }

    @GET
    @Path("/{feed}")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/rss+xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/atom+xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/feed+json", schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)),
                @Content(
                        mediaType = "application/vnd.iptc.g2.newsmessage+xml",
                        schema = @Schema(type = SchemaType.STRING))
            })
    public Response readFeed(@RestPath String feed, @BeanParam @Valid FeedList asked) {
        return reads.feed(feed, asked).toResponse();
    }
}
