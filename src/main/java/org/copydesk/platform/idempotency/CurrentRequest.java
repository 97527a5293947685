package org.copydesk.platform.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Carries the current request's key from the filter to the operation. */
@RequestScoped
class CurrentRequest {
    private KeyedRequest keyed;

    void takeKey(KeyedRequest request) {
        keyed = request;
    }

    /** The request with its key; empty if the caller sent none. */
    Optional<KeyedRequest> keyed() {
        return Optional.ofNullable(keyed);
    }
}
