package org.copydesk.access.authentication;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import org.copydesk.access.ClientAddress;

/** The hash of a token of Copydesk's own, as a request presents it. */
class PresentedToken extends BaseAuthenticationRequest {
    private final String hash;
    private final ClientAddress from;

    PresentedToken(String hash, ClientAddress from) {
        this.hash = hash;
        this.from = from;
    }

    String hash() {
        return hash;
    }

    ClientAddress from() {
        return from;
    }
}
