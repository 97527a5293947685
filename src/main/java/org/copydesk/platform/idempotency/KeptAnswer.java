package org.copydesk.platform.idempotency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A key in use, with the answer to its request. Nobody but its own transaction sees it without one. */
@Entity
@Table(name = "idempotency_key")
class KeptAnswer {
    @Id
    private String id;

    private String fingerprint;
    private Instant expiresAt;
    private int status;
    private String etag;
    private String location;

    /** JSON, or null if the answer has no body. */
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String body;

    protected KeptAnswer() {}

    KeptAnswer(KeyedRequest request, Instant expiresAt) {
        this.id = request.id();
        this.fingerprint = request.fingerprint();
        this.expiresAt = expiresAt;
    }

    void keep(Answer answer) {
        status = answer.status();
        etag = answer.etag();
        location = answer.location();
        body = answer.body();
    }

    boolean isOf(KeyedRequest request) {
        return fingerprint.equals(request.fingerprint());
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    Answer answer() {
        return new Answer(status, etag, location, body);
    }
}
