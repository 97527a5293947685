package org.copydesk.partner.changes;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.access.CurrentPartner;
import org.copydesk.access.Role;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.partner.changes.ChangeStream.Item;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.web.MediaTypes;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/changes")
@Tag(name = "Syndication")
@RolesAllowed({CurrentPartner.ROLE, Role.ADMIN_NAME})
class ChangeResource {
    private static final String NO_STORE = "no-store";

    private final ChangeFeed feed;
    private final ChangeStream stream;
    private final Snapshots snapshots;
    private final FollowerAccess followers;
    private final CursorCodec cursors;

    ChangeResource(
            ChangeFeed feed, ChangeStream stream, Snapshots snapshots, FollowerAccess followers, CursorCodec cursors) {
        this.feed = feed;
        this.stream = stream;
        this.snapshots = snapshots;
        this.followers = followers;
        this.cursors = cursors;
    }

    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Changes.class)))
    public Uni<RestResponse<byte[]>> listChanges(@BeanParam @Valid ChangeList asked) {
        Follower follower = followers.current();
        ChangeFeed.Request request = asked.from(follower.place(asked.cursor, cursors));
        return followers.counted(follower).chain(standing -> feed.page(follower, request)
                .map(page -> {
                    RestResponse.ResponseBuilder<byte[]> answer = RestResponse.ResponseBuilder.ok(
                            ChangeJson.page(page, follower.cursor(page.next(), cursors), asked.limit)
                                    .getBytes(StandardCharsets.UTF_8));
                    standing.ifPresent(present -> present.headers().forEach(answer::header));
                    return answer.header(HttpHeaders.CACHE_CONTROL, NO_STORE).build();
                }));
    }

    @GET
    @Path("/snapshot")
    @Produces(MediaTypes.NDJSON)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = String.class)))
    @Blocking
    public RestMulti<byte[]> readSnapshot(
            @QueryParam("include") @Pattern(regexp = "body", message = "must be body") String include) {
        Follower follower = followers.current();
        followers.require(follower);
        return RestMulti.fromMultiData(
                        snapshots.lines(follower, include != null).map(line -> line.getBytes(StandardCharsets.UTF_8)))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    @Blocking
    public Multi<OutboundSseEvent> streamChanges(
            @QueryParam("cursor") @Size(max = 1024) String cursor,
            @QueryParam("include") @Pattern(regexp = "body", message = "must be body") String include,
            @HeaderParam("Last-Event-ID") @Size(max = 1024) String lastEventId,
            @Context Sse sse,
            @Context HttpServerResponse response) {
        Follower follower = followers.current();
        // Whoever comes again after a break asks at the same address, with the older cursor in it.
        ChangePlace from = follower.place(lastEventId == null ? cursor : lastEventId, cursors);
        // Once the stream has begun, there is no refusing any more.
        followers.require(follower, from);
        response.putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE).putHeader("X-Accel-Buffering", "no");
        return stream.open(follower, from, include != null).map(item -> event(item, sse));
    }

    private static OutboundSseEvent event(Item item, Sse sse) {
        OutboundSseEvent.Builder event = sse.newEventBuilder();
        if (item.cursor() != null) {
            event.id(item.cursor());
        }
        return item.json() == null
                ? event.comment("still here").build()
                : event.name("change").data(String.class, item.json()).build();
    }

    /** Which changes are asked for. */
    static final class ChangeList {
        @QueryParam("cursor")
        @Size(max = 1024)
        String cursor;

        @QueryParam("limit")
        @DefaultValue("100")
        @Min(1)
        @Max(1000)
        Integer limit;

        @QueryParam("include")
        @Pattern(regexp = "body", message = "must be body")
        String include;

        @QueryParam("wait")
        @DefaultValue("0")
        @Min(0)
        @Max(60)
        Integer wait;

        ChangeFeed.Request from(ChangePlace place) {
            return new ChangeFeed.Request(place, limit, include != null, Duration.ofSeconds(wait));
        }
    }

    /** The shape of a change, for the contract: it goes out as text that the edition rendered. */
    @Schema(name = "Change")
    record Change(
            Long number,
            String kind,
            Instant at,
            UUID articleId,
            int version,
            String reason,
            PublishedArticle article) {}

    /** The shape of a page of changes. */
    @Schema(name = "ChangePage")
    record Changes(List<Change> data, Page.Info page) {}
}
