package org.copydesk.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;

/** What the caller of an audit list asks for. */
class AuditList {
    @QueryParam("by")
    @Size(max = 200)
    String by;

    @QueryParam("step")
    @Pattern(regexp = "[a-z]{1,20}", message = "must be the name of a step, such as publish")
    String step;

    @QueryParam("takenAfter")
    Instant takenAfter;

    @QueryParam("takenBefore")
    Instant takenBefore;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    Integer limit;

    @QueryParam("cursor")
    @Size(max = 1024)
    String cursor;

    private String scope(UUID article) {
        return "audit|" + article + "|" + by + "|" + step + "|" + takenAfter + "|" + takenBefore;
    }

    Page<StepTaken> page(AuditTrail trail, UUID article, CursorCodec cursors) {
        String before = cursors.decodeOne(scope(article), cursor);
        AuditFilter filter = new AuditFilter(
                article, by, step, takenAfter, takenBefore, before == null ? null : UUID.fromString(before));
        return Page.of(
                trail.page(filter, limit + 1),
                limit,
                row -> cursors.encode(scope(article), List.of(row.id().toString())));
    }
}
