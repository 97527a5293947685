package org.copydesk.edition.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Stores the change log. Writers queue at its one head row, which keeps the numbers gapless and in the order of commits;
 * readers read it by position, with or without a transaction.
 */
@ApplicationScoped
public class ChangeLog {
    private static final String ROW = "select number, kind, at, articleId, version, reason, front from EditionChange ";

    private final Session database;
    private final Event<ChangeRow> appended;

    ChangeLog(Session database, Event<ChangeRow> appended) {
        this.database = database;
        this.appended = appended;
    }

    /**
     * Locks the log's head until the transaction ends, so that no other writes the edition meanwhile. Changes of the vocabulary
     * that show in the edition lock it as well: what the caller reads of the vocabulary from here on is what stands in the
     * edition's next state.
     *
     * @return the number of the newest change
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long lockHead() {
        return lockedHead().changeNumber();
    }

    private EditionHead lockedHead() {
        return database.find(EditionHead.class, EditionHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Locks the head, and takes numbers for changes to be appended in this transaction.
     *
     * @return the first of them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long takeNumbers(int many) {
        return lockedHead().takeNext(many);
    }

    /** Appends a change under a number that was taken for it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(ChangeRow change) {
        database.persist(new EditionChange(change));
        appended.fire(change);
    }

    /** The number of the newest change; 0 before the first. */
    public long head() {
        return database.createSelectionQuery("select changeNumber from EditionHead", Long.class)
                .getSingleResult();
    }

    /** The changes after a number, in their order. */
    public List<ChangeRow> after(long number, int most) {
        return database.createSelectionQuery(ROW + "where number > ?1 order by number", ChangeRow.class)
                .setParameter(1, number)
                .setMaxResults(most)
                .getResultList();
    }

    /** One change. */
    public Optional<ChangeRow> find(long number) {
        return database.createSelectionQuery(ROW + "where number = ?1", ChangeRow.class)
                .setParameter(1, number)
                .uniqueResultOptional();
    }

    /** Corrections, withdrawals and kills before a number, the newest first. */
    public List<ChangeRow> recallsBefore(long number, int most) {
        return database.createSelectionQuery(
                        ROW + "where kind in (CORRECTED, WITHDRAWN, KILLED) and number < ?1 order by number desc",
                        ChangeRow.class)
                .setParameter(1, number)
                .setMaxResults(most)
                .getResultList();
    }
}
