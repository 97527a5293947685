package org.copydesk.push.websub;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.copydesk.access.InstallationKey;
import org.copydesk.access.Seal;

/** Seals subscribers' secrets for the database. */
@Singleton
@Startup
class HubSecrets {
    private final Seal seal;

    HubSecrets(InstallationKey installation) {
        seal = new Seal(installation, "WebSub secrets");
    }

    /** Null for none. */
    String seal(UUID owner, String secret) {
        return secret == null ? null : seal.seal(owner, secret);
    }

    /** Null for none. */
    String open(UUID owner, String sealed) {
        return sealed == null ? null : seal.open(owner, sealed);
    }
}
