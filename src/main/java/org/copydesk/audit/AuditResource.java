package org.copydesk.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.copydesk.access.Role;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/desk/audit")
@Tag(name = "Audit")
@RolesAllowed(Role.EDITOR_NAME)
class AuditResource {
    private final AuditTrail trail;
    private final CursorCodec cursors;

    AuditResource(AuditTrail trail, CursorCodec cursors) {
        this.trail = trail;
        this.cursors = cursors;
    }

    @GET
    public Page<StepTaken> listAudit(@BeanParam @Valid AuditList asked) {
        return asked.page(trail, null, cursors);
    }
}
