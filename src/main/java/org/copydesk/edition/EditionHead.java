package org.copydesk.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The head of the change log: one row, locked by whoever publishes, so that numbers follow the order of commits. */
@Entity
@Table(name = "edition_head")
class EditionHead {
    static final int ONLY = 1;

    @Id
    private int id;

    private long changeNumber;

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
