package org.copydesk.websub;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.copydesk.access.Role;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;
import org.copydesk.platform.web.ResourceId;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who is subscribed to feeds, for administrators. */
@Path("/v1/admin/websub")
@Tag(name = "WebSub")
@RolesAllowed(Role.ADMIN_NAME)
class HubAdminResource {
    private final Subscribing subscribing;
    private final CursorCodec cursors;

    HubAdminResource(Subscribing subscribing, CursorCodec cursors) {
        this.subscribing = subscribing;
        this.cursors = cursors;
    }

    @GET
    public Page<SubscriptionView> listFeedSubscriptions(@BeanParam @Valid PageRequest query) {
        return query.page(cursors, "websub", UUID::fromString, subscribing::page, SubscriptionView::id);
    }

    @DELETE
    @Path("/{id}")
    public void removeFeedSubscription(@RestPath ResourceId id) {
        subscribing.remove(id.value());
    }
}
