package org.copydesk.websub;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A wish to subscribe or to end that the callback has yet to confirm. A later one for the same takes its place. */
@Entity
@Table(name = "websub_wish")
class Wish {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String topic;
    private String callback;

    /** For queries. */
    @SuppressWarnings("UnusedVariable")
    private String host;

    private long leaseSeconds;
    private String secret;
    private int attempts;
    private Instant nextAt;

    protected Wish() {}

    /**
     * @param leaseSeconds how long the subscription is to last
     * @param secret sealed, or null
     */
    Wish(UUID id, Mode mode, Callback callback, long leaseSeconds, String secret, Instant now) {
        this.id = id;
        this.mode = mode;
        this.topic = callback.topic();
        this.callback = callback.address();
        this.host = callback.host();
        this.leaseSeconds = leaseSeconds;
        this.secret = secret;
        this.nextAt = now;
    }

    UUID id() {
        return id;
    }

    Mode mode() {
        return mode;
    }

    Callback callback() {
        return new Callback(topic, callback);
    }

    long leaseSeconds() {
        return leaseSeconds;
    }

    /** Sealed, or null. */
    String secret() {
        return secret;
    }

    /** How often the callback was asked in vain. */
    int attempts() {
        return attempts;
    }

    Instant nextAt() {
        return nextAt;
    }

    void askAgain(Instant at) {
        attempts++;
        nextAt = at;
    }
}
