package org.copydesk.edition.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Stores the number of the newest change in one row, and when the edition began. {@link ChangeLog} locks it. */
@Entity
@Table(name = "edition_head")
class EditionHead {
    static final int ONLY = 1;

    @Id
    private int id;

    private long changeNumber;

    /** Set by the database. */
    @SuppressWarnings("UnusedVariable") // only for queries
    @Column(insertable = false, updatable = false)
    private Instant beganAt;

    protected EditionHead() {}

    /** Takes as many numbers as given, and answers the first of them. */
    long takeNext(int many) {
        long first = changeNumber + 1;
        changeNumber += many;
        return first;
    }

    long changeNumber() {
        return changeNumber;
    }
}
