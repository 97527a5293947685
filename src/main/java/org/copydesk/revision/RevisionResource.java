package org.copydesk.revision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.copydesk.platform.web.ResourceId;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/desk/articles/{id}/revisions")
@Tag(name = "Revisions")
@RolesAllowed(Role.REPORTER_NAME)
class RevisionResource {
    private final Revisions revisions;
    private final RevisionComparison comparison;
    private final CursorCodec cursors;

    RevisionResource(Revisions revisions, RevisionComparison comparison, CursorCodec cursors) {
        this.revisions = revisions;
        this.comparison = comparison;
        this.cursors = cursors;
    }

    /** Which revisions to list. */
    static class Query {
        @QueryParam("limit")
        @DefaultValue("20")
        @Min(1)
        @Max(100)
        Integer limit;

        @QueryParam("cursor")
        @Size(max = 1024)
        String cursor;
    }

    @GET
    public Page<RevisionView> listRevisions(@RestPath ResourceId id, @BeanParam @Valid Query query) {
        String scope = "revisions|" + id.value();
        String before = cursors.decodeOne(scope, query.cursor);
        List<RevisionView> rows =
                revisions.page(id.value(), before == null ? null : Integer.valueOf(before), query.limit + 1);
        return Page.of(rows, query.limit, row -> cursors.encode(scope, List.of(Integer.toString(row.number()))));
    }

    @GET
    @Path("/{number:\\d{1,9}}")
    public RevisionContent readRevision(@RestPath ResourceId id, @RestPath int number) {
        return revisions.read(id.value(), number);
    }

    @GET
    @Path("/{number:\\d{1,9}}/diff")
    public RevisionDiff diffRevisions(
            @RestPath ResourceId id, @RestPath int number, @QueryParam("against") @NotNull @Min(1) Integer against) {
        return comparison.diff(id.value(), against, number);
    }
}
