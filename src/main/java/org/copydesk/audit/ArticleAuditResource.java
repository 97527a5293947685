package org.copydesk.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.copydesk.access.Role;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.web.ResourceId;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/desk/articles/{id}/audit")
@Tag(name = "Audit")
@RolesAllowed(Role.REPORTER_NAME)
class ArticleAuditResource {
    private final AuditTrail trail;
    private final CursorCodec cursors;

    ArticleAuditResource(AuditTrail trail, CursorCodec cursors) {
        this.trail = trail;
        this.cursors = cursors;
    }

    @GET
    public Page<StepTaken> listArticleAudit(@RestPath ResourceId id, @BeanParam @Valid AuditList asked) {
        return asked.page(trail, id.value(), cursors);
    }
}
