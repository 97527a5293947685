package org.copydesk.edition.log;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One row of the change log, numbered from 1 in the order of commits without gaps. */
@Entity
@Table(name = "edition_change")
class EditionChange {
    @Id
    private long number;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    private Instant at;
    private UUID articleId;
    private int version;
    private String reason;
    private String front;

    protected EditionChange() {}

    EditionChange(ChangeRow change) {
        this.number = change.number();
        this.kind = change.kind();
        this.at = change.at();
        this.articleId = change.articleId();
        this.version = change.version();
        this.reason = change.reason();
        this.front = change.front();
    }

    long number() {
        return number;
    }

    ChangeKind kind() {
        return kind;
    }

    Instant at() {
        return at;
    }

    UUID articleId() {
        return articleId;
    }

    int version() {
        return version;
    }

    String reason() {
        return reason;
    }

    String front() {
        return front;
    }
}
