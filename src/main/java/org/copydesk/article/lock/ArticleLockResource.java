package org.copydesk.article.lock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.copydesk.access.Role;
import org.copydesk.platform.web.ResourceId;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/desk/articles/{id}/lock")
@Tag(name = "Desk")
@RolesAllowed(Role.REPORTER_NAME)
class ArticleLockResource {
    private final ArticleLocks locks;

    ArticleLockResource(ArticleLocks locks) {
        this.locks = locks;
    }

    @PUT
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public LockView takeArticleLock(
            @RestPath ResourceId id, @QueryParam("take") @DefaultValue("false") Boolean takeOver) {
        return locks.take(id.value(), takeOver);
    }

    @GET
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public LockView readArticleLock(@RestPath ResourceId id) {
        return locks.get(id.value());
    }

    @DELETE
    public void releaseArticleLock(@RestPath ResourceId id) {
        locks.release(id.value());
    }
}
