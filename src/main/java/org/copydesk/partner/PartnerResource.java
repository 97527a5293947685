package org.copydesk.partner;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.copydesk.access.Role;
import org.copydesk.platform.idempotency.Idempotent;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;
import org.copydesk.platform.web.Answers;
import org.copydesk.platform.web.ResourceId;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/admin/partners")
@Tag(name = "Partners")
@RolesAllowed(Role.ADMIN_NAME)
class PartnerResource {
    private final Partners partners;
    private final EntitlementPreview preview;
    private final CursorCodec cursors;

    PartnerResource(Partners partners, EntitlementPreview preview, CursorCodec cursors) {
        this.partners = partners;
        this.preview = preview;
        this.cursors = cursors;
    }

    @GET
    public Page<PartnerView> listPartners(@BeanParam @Valid PageRequest query) {
        return query.page(cursors, "admin/partners", UUID::fromString, partners::page, PartnerView::id);
    }

    @POST
    @Idempotent
    public RestResponse<PartnerView> createPartner(@Valid PartnerRequest request) {
        PartnerView made = partners.create(request);
        return Answers.created("/v1/admin/partners/" + made.id(), made);
    }

    @GET
    @Path("/{id}")
    public RestResponse<PartnerView> readPartner(@RestPath ResourceId id) {
        return Answers.ok(partners.get(id.value()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    public RestResponse<PartnerView> changePartner(
            @RestPath ResourceId id,
            @RequestBody(content = @Content(schema = @Schema(implementation = PartnerRequest.class))) JsonNode patch) {
        return Answers.ok(partners.change(id.value(), patch));
    }

    @DELETE
    @Path("/{id}")
    public void removePartner(@RestPath ResourceId id) {
        partners.remove(id.value());
    }

    @GET
    @Path("/{id}/preview")
    public Page<EntitledArticle> previewPartner(@RestPath ResourceId id, @BeanParam @Valid PageRequest query) {
        PartnerView partner = partners.get(id.value());
        return preview.of(partner.entitlement(), "", partner.advanceCopy(), query);
    }
}
