package org.copydesk.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import org.copydesk.platform.storage.BulkInsert;
import org.hibernate.Session;

/** Appends to the change log, in the transaction of what changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ChangeWriter {
    private final Session database;
    private final BulkInsert rows;
    private final Event<ChangeNotice> notices;

    ChangeWriter(Session database, BulkInsert rows, Event<ChangeNotice> notices) {
        this.database = database;
        this.rows = rows;
        this.notices = notices;
    }

    /**
     * Waits for the turn to write and takes numbers.
     *
     * @return the first of them
     */
    long takeNext(int many) {
        return database.find(EditionHead.class, EditionHead.ONLY, LockModeType.PESSIMISTIC_WRITE)
                .takeNext(many);
    }

    /** Appends a change under a number that was taken for it. */
    void append(EditionChange change) {
        database.persist(change);
        tell(change);
    }

    /** Appends many changes. */
    void append(List<EditionChange> many) {
        rows.insert(many);
        many.forEach(this::tell);
    }

    private void tell(EditionChange change) {
        notices.fire(new ChangeNotice(change.number(), change.kind(), change.articleId()));
    }
}
