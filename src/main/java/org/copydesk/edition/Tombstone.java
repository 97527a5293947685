package org.copydesk.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What is left of an article that was withdrawn: that it was there, and since when it is gone. */
@Entity
@Table(name = "edition_tombstone")
class Tombstone {
    @Id
    private UUID articleId;

    private Instant at;
    private boolean killed;

    protected Tombstone() {}

    Tombstone(UUID articleId, Instant at, boolean killed) {
        this.articleId = articleId;
        this.at = at;
        this.killed = killed;
    }

    void kill() {
        killed = true;
    }

    UUID articleId() {
        return articleId;
    }

    Instant at() {
        return at;
    }

    boolean killed() {
        return killed;
    }
}
