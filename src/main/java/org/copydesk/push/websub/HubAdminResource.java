package org.copydesk.push.websub;

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

/** Lists and removes subscriptions to feeds, for administrators. */
@Path("/v1/admin/websub")
@Tag(name = "WebSub")
@RolesAllowed(Role.ADMIN_NAME)
class HubAdminResource {
    private final Subscriptions subscriptions;
    private final CursorCodec cursors;

    HubAdminResource(Subscriptions subscriptions, CursorCodec cursors) {
        this.subscriptions = subscriptions;
        this.cursors = cursors;
    }

    @GET
    public Page<SubscriptionView> listFeedSubscriptions(@BeanParam @Valid PageRequest query) {
        return query.page(cursors, "websub", UUID::fromString, subscriptions::page, SubscriptionView::id);
    }

    @DELETE
    @Path("/{id}")
    public void removeFeedSubscription(@RestPath ResourceId id) {
        subscriptions.remove(id.value());
    }
}
