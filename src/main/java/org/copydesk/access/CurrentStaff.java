package org.copydesk.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Who makes the current request. */
@ApplicationScoped
public class CurrentStaff {
    private final SecurityIdentity identity;

    CurrentStaff(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The name on the caller's token, or the application's own where no caller is. */
    public String name() {
        return identity.isAnonymous() ? "copydesk" : identity.getPrincipal().getName();
    }

    /** Whether the caller sent no token. */
    public boolean isNobody() {
        return identity.isAnonymous();
    }
}
