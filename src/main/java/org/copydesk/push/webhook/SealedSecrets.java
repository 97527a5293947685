package org.copydesk.push.webhook;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.copydesk.access.InstallationKey;
import org.copydesk.access.Seal;
import org.copydesk.push.webhook.signing.SigningSecret;

/** Seals signing secrets for the database. */
@Singleton
@Startup
class SealedSecrets {
    private final Seal seal;

    SealedSecrets(InstallationKey installation) {
        seal = new Seal(installation, "webhook secrets");
    }

    String seal(UUID webhook, SigningSecret secret) {
        return seal.seal(webhook, secret.text());
    }

    /** @throws IllegalStateException if it was not sealed here for this webhook */
    SigningSecret open(UUID webhook, String stored) {
        return SigningSecret.parse(seal.open(webhook, stored));
    }
}
