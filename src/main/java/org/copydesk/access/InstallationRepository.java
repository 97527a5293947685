package org.copydesk.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class InstallationRepository implements PanacheRepositoryBase<Installation, Integer> {
    /** The installation's row, locked until the transaction ends. */
    Installation locked() {
        return findById(Installation.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
