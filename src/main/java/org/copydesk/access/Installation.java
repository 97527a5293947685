package org.copydesk.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Stores the installation's key, which its cursors are signed with, in one row. */
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
