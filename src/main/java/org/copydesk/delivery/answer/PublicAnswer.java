package org.copydesk.delivery.answer;

import jakarta.ws.rs.core.Response;

/** The answer of a resource that reads the edition; the rest of HTTP is added on the way out. */
public sealed interface PublicAnswer permits Representation, Moved {
    /** As the result of a resource's method. */
    default Response toResponse() {
        return Response.ok(this).build();
    }
}
