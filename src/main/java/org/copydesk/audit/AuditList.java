package org.copydesk.audit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;

/** Binds the parameters of an audit list. */
class AuditList extends PageRequest {
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

    Page<StepTaken> page(AuditTrail trail, UUID article, CursorCodec cursors) {
        AuditFilter filter = new AuditFilter(article, by, step, takenAfter, takenBefore);
        return page(
                cursors,
                "audit|" + filter,
                UUID::fromString,
                (before, most) -> trail.page(filter, before, most),
                StepTaken::id);
    }
}
