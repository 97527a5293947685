package org.copydesk.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What tells this installation from others: the key that its cursors are signed with. One row in the database. */
@Entity
@Table(name = "installation")
class Installation {
    static final int ONLY = 1;

    @Id
    private int id;

    private String signingKey;

    protected Installation() {}

    /** The key in hexadecimal digits, or null in a new database. */
    String signingKey() {
        return signingKey;
    }

    void takeKey(String newKey) {
        signingKey = newKey;
    }
}
