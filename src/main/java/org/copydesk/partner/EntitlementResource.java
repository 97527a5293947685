package org.copydesk.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.copydesk.access.Role;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/admin/entitlements")
@Tag(name = "Partners")
@RolesAllowed(Role.ADMIN_NAME)
class EntitlementResource {
    private final EntitlementPreview preview;

    EntitlementResource(EntitlementPreview preview) {
        this.preview = preview;
    }

    @POST
    @Path("/preview")
    public Page<EntitledArticle> previewEntitlement(
            @BeanParam @Valid PageRequest query, @Valid EntitlementRequest request) {
        return preview.of(request.entitlement(), "/entitlement", request.advanceCopy(), query);
    }
}
