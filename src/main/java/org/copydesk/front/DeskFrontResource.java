package org.copydesk.front;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.function.Function;
import org.copydesk.access.Role;
import org.copydesk.platform.idempotency.Idempotent;
import org.copydesk.platform.json.OptionalBody;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;
import org.copydesk.platform.web.Answers;
import org.copydesk.platform.web.IfMatch;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/desk/fronts")
@Tag(name = "Desk fronts")
@RolesAllowed(Role.EDITOR_NAME)
class DeskFrontResource {
    private final FrontDesk desk;
    private final CursorCodec cursors;

    DeskFrontResource(FrontDesk desk, CursorCodec cursors) {
        this.desk = desk;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Role.REPORTER_NAME)
    public Page<FrontView.Summary> listDeskFronts(@BeanParam @Valid PageRequest query) {
        return query.page(cursors, "desk/fronts", Function.identity(), desk::page, FrontView.Summary::slug);
    }

    @GET
    @Path("/{slug}")
    @RolesAllowed(Role.REPORTER_NAME)
    public RestResponse<FrontView> readDeskFront(@RestPath String slug) {
        return answer(desk.get(slug));
    }

    @PUT
    @Path("/{slug}")
    public RestResponse<FrontView> writeFront(
            @RestPath String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid FrontRequest request) {
        FrontDesk.Put put = desk.put(slug, ifMatch, request);
        return put.isNew()
                ? Answers.created(
                        "/v1/desk/fronts/" + slug, put.front(), put.front().etag())
                : answer(put.front());
    }

    @DELETE
    @Path("/{slug}")
    public void deleteFront(@RestPath String slug, @HeaderParam("If-Match") String ifMatch) {
        desk.delete(slug, IfMatch.of(ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{slug}/moves")
    public RestResponse<FrontView> moveOnFront(
            @RestPath String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid MoveRequest request) {
        return answer(desk.move(slug, IfMatch.of(ifMatch), request));
    }

    @POST
    @Idempotent
    @Path("/{slug}/launch")
    public RestResponse<FrontView> launchFront(
            @RestPath String slug,
            @HeaderParam("If-Match") String ifMatch,
            @OptionalBody @Valid LaunchRequest request) {
        return answer(desk.launch(slug, IfMatch.of(ifMatch), LaunchRequest.of(request)));
    }

    @DELETE
    @Path("/{slug}/launch")
    public RestResponse<FrontView> cancelFrontLaunch(@RestPath String slug, @HeaderParam("If-Match") String ifMatch) {
        return answer(desk.cancelSchedule(slug, IfMatch.of(ifMatch)));
    }

    @POST
    @Idempotent
    @Path("/{slug}/discard")
    public RestResponse<FrontView> discardFrontDraft(@RestPath String slug, @HeaderParam("If-Match") String ifMatch) {
        return answer(desk.discard(slug, IfMatch.of(ifMatch)));
    }

    @GET
    @Path("/{slug}/history")
    @RolesAllowed(Role.REPORTER_NAME)
    public Page<LaunchView> listFrontLaunches(@RestPath String slug, @BeanParam @Valid PageRequest query) {
        return query.page(
                cursors,
                "desk/fronts|" + slug,
                Integer::valueOf,
                (before, most) -> desk.history(slug, before, most),
                LaunchView::number);
    }

    @POST
    @Idempotent
    @Path("/{slug}/history/{number:\\d{1,9}}/restore")
    public RestResponse<FrontView> restoreFrontLaunch(
            @RestPath String slug, @RestPath int number, @HeaderParam("If-Match") String ifMatch) {
        return answer(desk.restore(slug, IfMatch.of(ifMatch), number));
    }

    private static RestResponse<FrontView> answer(FrontView front) {
        return Answers.ok(front, front.etag());
    }
}
