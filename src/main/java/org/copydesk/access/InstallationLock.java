package org.copydesk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/**
 * Lets one transaction at a time, on all nodes, decide something by what others have stored, such as whether there is room
 * for another row: locks the installation's row until the transaction ends.
 */
@ApplicationScoped
public class InstallationLock {
    private final EntityManager database;

    InstallationLock(EntityManager database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void take() {
        database.find(Installation.class, Installation.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
