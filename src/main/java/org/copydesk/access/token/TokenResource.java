package org.copydesk.access.token;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.copydesk.access.Role;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;
import org.copydesk.platform.web.Answers;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/admin/tokens")
@Tag(name = "Access")
@RolesAllowed(Role.ADMIN_NAME)
class TokenResource {
    private final Tokens tokens;
    private final CursorCodec cursors;

    TokenResource(Tokens tokens, CursorCodec cursors) {
        this.tokens = tokens;
        this.cursors = cursors;
    }

    @GET
    public Page<TokenView> listTokens(@BeanParam @Valid PageRequest query) {
        return query.page(cursors, "admin/tokens", UUID::fromString, tokens::page, TokenView::id);
    }

    @POST
    public RestResponse<NewToken> createToken(@Valid TokenRequest request) {
        NewToken made = tokens.create(request);
        return Answers.created("/v1/admin/tokens/" + made.token().id(), made);
    }

    @GET
    @Path("/{id}")
    public RestResponse<TokenView> readToken(@PathParam("id") String id) {
        return Answers.ok(tokens.get(id));
    }

    @DELETE
    @Path("/{id}")
    public void revokeToken(@PathParam("id") String id) {
        tokens.revoke(id);
    }
}
