package org.copydesk.access;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.copydesk.platform.files.FileSignatures;
import org.copydesk.platform.paging.CursorCodec;

/**
 * Reads the installation's key, which is created once for a new database and shared by all nodes, and derives others from it.
 */
@ApplicationScoped
public class InstallationKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final InstallationRepository installations;

    InstallationKey(InstallationRepository installations) {
        this.installations = installations;
    }

    @Produces
    @Singleton
    @Startup
    CursorCodec cursors(InstallationKey keys) {
        return new CursorCodec(keys.key());
    }

    @Produces
    @Singleton
    @Startup
    FileSignatures files(InstallationKey keys) {
        return new FileSignatures(keys.derivedFor("the addresses of private files"));
    }

    /**
     * Derives a key for one purpose, which says nothing of those for others or of the installation's own. It reads the
     * database: a bean asks once, at start ({@link Startup}), because its first use may be on the event loop.
     */
    @Transactional
    public byte[] derivedFor(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return mac.doFinal(("copydesk key for " + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, unavailable);
        }
    }

    @Transactional
    byte[] key() {
        Installation installation = installations.locked();
        if (installation.signingKey() == null) {
            installation.takeKey(HexFormat.of().formatHex(Secrets.randomKey()));
        }
        return HexFormat.of().parseHex(installation.signingKey());
    }
}
