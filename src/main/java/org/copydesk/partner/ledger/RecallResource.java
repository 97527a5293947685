package org.copydesk.partner.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.copydesk.access.Role;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
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
    static class Query {
        @QueryParam("state")
        RecallState state;

        @QueryParam("limit")
        @DefaultValue("20")
        @Min(1)
        @Max(100)
        Integer limit;

        @QueryParam("cursor")
        @Size(max = 1024)
        String cursor;

        private String scope() {
            return "admin/recalls|" + state;
        }

        private long before(CursorCodec cursors) {
            String before = cursors.decodeOne(scope(), cursor);
            return before == null ? Long.MAX_VALUE : Long.parseLong(before);
        }
    }

    @GET
    public Page<RecallView> listRecalls(@BeanParam @Valid Query query) {
        List<RecallView> rows = recalls.page(query.state, query.before(cursors), query.limit + 1);
        return Page.of(rows, query.limit, row -> cursors.encode(query.scope(), List.of(String.valueOf(row.number()))));
    }

    @GET
    @Path("/{number:\\d{1,18}}")
    public RestResponse<RecallView> readRecall(@RestPath long number) {
        return Answers.ok(recalls.get(number));
    }
}
