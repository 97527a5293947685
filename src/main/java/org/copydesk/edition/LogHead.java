package org.copydesk.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Lets those who follow the change log keep it still for a moment. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LogHead {
    private final Session database;

    LogHead(Session database) {
        this.database = database;
    }

    /**
     * Waits until no other transaction writes the edition; until this one ends, no other does.
     *
     * @return the number of the newest change
     */
    public long hold() {
        return database.find(EditionHead.class, EditionHead.ONLY, LockModeType.PESSIMISTIC_WRITE)
                .changeNumber();
    }
}
