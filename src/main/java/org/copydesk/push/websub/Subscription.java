package org.copydesk.push.websub;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.platform.net.OutboundAnswer;
import org.copydesk.platform.net.RetryAfter;
import org.copydesk.push.RetrySchedule;

/**
 * A subscription that its callback has confirmed, with the content of the feed that it has. {@code nextAt} is when the feed is
 * sent to it, or when another node may send it in place of the one that began; null while it has the feed as it is.
 */
@Entity
@Table(name = "websub_subscription")
class Subscription {
    @Id
    private UUID id;

    private String topic;
    private String callback;

    /** For queries. */
    @SuppressWarnings("UnusedVariable")
    private String host;

    private String secret;
    private Instant createdAt;
    private Instant expiresAt;

    /** For queries. */
    @SuppressWarnings("UnusedVariable")
    private String content;

    private Instant nextAt;
    private int failures;
    private Instant failingSince;
    private Instant deliveredAt;
    private String error;

    protected Subscription() {}

    /** @param content what the feed is now, and need not be sent */
    Subscription(UUID id, SubscriptionKey key, String content, Instant now) {
        this.id = id;
        this.topic = key.topic();
        this.callback = key.callback();
        this.host = key.host();
        this.content = content;
        this.createdAt = now;
    }

    /** @param newSecret sealed, or null */
    void renew(String newSecret, Instant until) {
        secret = newSecret;
        expiresAt = until;
    }

    /** @param isOld whether the feed has changed since it was sent */
    void delivered(String tag, Instant at, boolean isOld) {
        content = tag;
        nextAt = isOld ? at : null;
        failures = 0;
        failingSince = null;
        deliveredAt = at;
        error = null;
    }

    /** Is tried again by the schedule; when that has come to its end, not before the feed changes again. */
    void failed(String tag, OutboundAnswer answer, RetrySchedule schedule, Instant at) {
        failures++;
        failingSince = failingSince == null ? at : failingSince;
        error = answer.error().orElse(null);
        Duration askedFor = RetryAfter.read(answer.retryAfter(), at).orElse(null);
        nextAt = schedule.next(failures, failingSince, at, askedFor).orElse(null);
        if (nextAt == null) {
            content = tag;
        }
    }

    UUID id() {
        return id;
    }

    SubscriptionKey key() {
        return new SubscriptionKey(topic, callback);
    }

    /** Sealed, or null. */
    String secret() {
        return secret;
    }

    void claim(Instant until) {
        nextAt = until;
    }

    SubscriptionView view() {
        return new SubscriptionView(
                id, topic, callback, secret != null, createdAt, expiresAt, deliveredAt, failingSince, error);
    }
}
