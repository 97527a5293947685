package org.copydesk.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.copydesk.access.Role;
import org.copydesk.access.token.NewPartnerToken;
import org.copydesk.access.token.PartnerTokenRequest;
import org.copydesk.access.token.PartnerTokenView;
import org.copydesk.access.token.PartnerTokens;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;
import org.copydesk.platform.web.Answers;
import org.copydesk.platform.web.ResourceId;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/admin/partners/{id}/tokens")
@Tag(name = "Partners")
@RolesAllowed(Role.ADMIN_NAME)
class PartnerTokenResource {
    private final Partners partners;
    private final PartnerTokens tokens;
    private final CursorCodec cursors;

    PartnerTokenResource(Partners partners, PartnerTokens tokens, CursorCodec cursors) {
        this.partners = partners;
        this.tokens = tokens;
        this.cursors = cursors;
    }

    @GET
    public Page<PartnerTokenView> listPartnerTokens(@RestPath ResourceId id, @BeanParam @Valid PageRequest query) {
        UUID partner = partners.get(id.value()).id();
        return query.page(
                cursors,
                "admin/partners/tokens|" + partner,
                UUID::fromString,
                (after, most) -> tokens.page(partner, after, most),
                PartnerTokenView::id);
    }

    @POST
    public RestResponse<NewPartnerToken> createPartnerToken(
            @RestPath ResourceId id, @Valid PartnerTokenRequest request) {
        UUID partner = partners.get(id.value()).id();
        return Answers.created("/v1/admin/partners/" + partner + "/tokens", tokens.create(partner, request));
    }

    @DELETE
    @Path("/{tokenId}")
    public void revokePartnerToken(@RestPath ResourceId id, @RestPath ResourceId tokenId) {
        tokens.revoke(id.value(), tokenId.value());
    }
}
