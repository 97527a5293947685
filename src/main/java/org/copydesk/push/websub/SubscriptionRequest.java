package org.copydesk.push.websub;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A request to subscribe or to unsubscribe that its callback has not confirmed yet. A later one for the same subscription takes
 * its place. {@code nextAt} is when the callback is asked, or when another node may ask it in place of the one that began.
 */
@Entity
@Table(name = "websub_subscription_request")
class SubscriptionRequest {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String topic;

    /** The topic as the subscriber spells it, who is asked about it so. */
    private String askedTopic;

    private String callback;

    /** For queries. */
    @SuppressWarnings("UnusedVariable")
    private String host;

    private long leaseSeconds;
    private String secret;
    private int attempts;

    /** For queries. */
    @SuppressWarnings("UnusedVariable")
    private Instant nextAt;

    protected SubscriptionRequest() {}

    /**
     * @param askedTopic the topic as the subscriber spells it
     * @param leaseSeconds how long the subscription is to last
     * @param secret sealed, or null
     */
    SubscriptionRequest(
            UUID id, Mode mode, SubscriptionKey key, String askedTopic, long leaseSeconds, String secret, Instant now) {
        this.id = id;
        this.mode = mode;
        this.topic = key.topic();
        this.askedTopic = askedTopic;
        this.callback = key.callback();
        this.host = key.host();
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

    SubscriptionKey key() {
        return new SubscriptionKey(topic, callback);
    }

    String askedTopic() {
        return askedTopic;
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

    void claim(Instant until) {
        nextAt = until;
    }

    void askAgain(Instant at) {
        attempts++;
        nextAt = at;
    }
}
