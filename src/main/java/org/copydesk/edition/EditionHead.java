package org.copydesk.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Stores the number of the newest change in one row. {@link ChangeLog} locks it. */
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
