package org.copydesk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import org.copydesk.platform.paging.CursorCodec;

/** The installation's own key, made once for a new database and shared by all nodes on it. */
@ApplicationScoped
class InstallationKey {
    private final EntityManager database;

    InstallationKey(EntityManager database) {
        this.database = database;
    }

    @Produces
    @Singleton
    CursorCodec cursors(InstallationKey keys) {
        return new CursorCodec(keys.key());
    }

    @Transactional
    byte[] key() {
        Installation installation =
                database.find(Installation.class, Installation.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (installation.signingKey() == null) {
            installation.takeKey(HexFormat.of().formatHex(Secrets.randomKey()));
        }
        return HexFormat.of().parseHex(installation.signingKey());
    }
}
