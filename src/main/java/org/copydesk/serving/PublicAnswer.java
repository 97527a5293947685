package org.copydesk.serving;

import jakarta.ws.rs.core.Response;

/** What a resource that reads the edition answers with; the rest of HTTP is added on the way out. */
public sealed interface PublicAnswer permits Representation, Moved {
    /** As the result of a resource's method. */
    default Response toResponse() {
        return Response.ok(this).build();
    }
}
