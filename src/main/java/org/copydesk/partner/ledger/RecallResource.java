package org.copydesk.partner.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.copydesk.access.Role;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;
import org.copydesk.platform.web.Answers;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/admin/recalls")
@Tag(name = "Partners")
@RolesAllowed(Role.ADMIN_NAME)
class RecallResource {
    private final Recalls recalls;
    private final CursorCodec cursors;

    RecallResource(Recalls recalls, CursorCodec cursors) {
        this.recalls = recalls;
        this.cursors = cursors;
    }

    /** Which recalls to list. */
    static class Query extends PageRequest {
        @QueryParam("state")
        RecallState state;
    }

    @GET
    public Page<RecallView> listRecalls(@BeanParam @Valid Query query) {
        return query.page(
                cursors,
                "admin/recalls|" + query.state,
                Long::valueOf,
                (before, most) -> recalls.page(query.state, before == null ? Long.MAX_VALUE : before, most),
                RecallView::number);
    }

    @GET
    @Path("/{number:\\d{1,18}}")
    public RestResponse<RecallView> readRecall(@RestPath long number) {
        return Answers.ok(recalls.get(number));
    }
}
