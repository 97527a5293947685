package org.copydesk.edition.advance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Stores the newest number of an advance copy in one row, which writers lock, so that numbers follow the order of commits. */
@Entity
@Table(name = "edition_advance_head")
class AdvanceHead {
    static final int ONLY = 1;

    @Id
    private int id;

    private long number;

    protected AdvanceHead() {}

    long next() {
        return ++number;
    }
}
