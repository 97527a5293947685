package org.copydesk.access.token;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.copydesk.access.Secrets;
import org.copydesk.platform.FilterOrder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The first admin's token: the one from {@code COPYDESK_ADMIN_TOKEN}, or one made for an empty database. */
@ApplicationScoped
public class FirstAdminToken {
    private final FirstAdmin admin;
    private final Optional<String> configured;
    private volatile Optional<String> hash = Optional.empty();

    FirstAdminToken(FirstAdmin admin, @ConfigProperty(name = "copydesk.admin-token") Optional<String> configured) {
        this.admin = admin;
        this.configured = configured;
    }

    void accept(@Observes @Priority(FilterOrder.Start.FIRST_ADMIN) StartupEvent start) {
        if (configured.isPresent() && !admin.accept(configured.get())) {
            Log.warn("The token in COPYDESK_ADMIN_TOKEN was revoked and stays so. Set another one there.");
        }
        hash = admin.hash();
    }

    /** Makes a token where there is none at all yet and none is configured, and returns its secret. */
    public Optional<String> make() {
        Optional<String> secret = configured.isPresent() ? Optional.empty() : admin.make();
        hash = admin.hash();
        return secret;
    }

    /** Whether this is the hash of the first admin's secret, which may have any form where it was configured. */
    public boolean hasHash(String other) {
        return hash.filter(own -> Secrets.sameHash(own, other)).isPresent();
    }
}
