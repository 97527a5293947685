package org.copydesk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Locks the installation's row until the transaction ends, so that one transaction at a time, on all nodes, decides by what
 * others have stored, such as whether there is room for another row.
 */
@ApplicationScoped
public class InstallationLock {
    private final InstallationRepository installations;

    InstallationLock(InstallationRepository installations) {
        this.installations = installations;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void take() {
        installations.locked();
    }
}
