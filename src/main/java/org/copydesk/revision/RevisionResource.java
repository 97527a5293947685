package org.copydesk.revision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.copydesk.access.Role;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;
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

    @GET
    public Page<RevisionView> listRevisions(@RestPath ResourceId id, @BeanParam @Valid PageRequest query) {
        return query.page(
                cursors,
                "revisions|" + id.value(),
                Integer::valueOf,
                (before, most) -> revisions.page(id.value(), before, most),
                RevisionView::number);
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
