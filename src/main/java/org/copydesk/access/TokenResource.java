package org.copydesk.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.web.Answers;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/admin/tokens")
@Tag(name = "Access")
@RolesAllowed(Role.ADMIN_NAME)
class TokenResource {
    private static final String SCOPE = "admin/tokens";

    private final Tokens tokens;
    private final CursorCodec cursors;

    TokenResource(Tokens tokens, CursorCodec cursors) {
        this.tokens = tokens;
        this.cursors = cursors;
    }

    /** Which tokens to list. */
    static class Query {
        @QueryParam("limit")
        @DefaultValue("20")
        @Min(1)
        @Max(100)
        Integer limit;

        @QueryParam("cursor")
        String cursor;
    }

    @GET
    public Page<TokenView> listTokens(@BeanParam @Valid Query query) {
        String after = cursors.decodeOne(SCOPE, query.cursor);
        List<TokenView> rows = tokens.page(after == null ? null : UUID.fromString(after), query.limit + 1);
        return Page.of(
                rows, query.limit, row -> cursors.encode(SCOPE, List.of(row.id().toString())));
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
