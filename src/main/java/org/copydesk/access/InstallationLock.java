package org.copydesk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/**
 * Locks the installation's row until the transaction ends, so that one transaction at a time, on all nodes, checks a
 * condition over several rows.
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
