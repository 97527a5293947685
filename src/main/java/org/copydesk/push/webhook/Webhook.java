package org.copydesk.push.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Holds an address that a partner wants its changes sent to. {@code Progress} holds how far it is. */
@Entity
@Table(name = "webhook")
class Webhook {
    private static final String BETWEEN_KINDS = " ";

    @Id
    private UUID id;

    private UUID partnerId;
    private String url;
    private String description;
    private boolean includeBody;
    private String kinds;
    private Instant createdAt;
    private String createdBy;
    private String secret;
    private String formerSecret;
    private Instant formerUntil;

    protected Webhook() {}

    /** @param secret what signs, sealed */
    Webhook(UUID id, UUID partnerId, String secret, Instant createdAt, String createdBy) {
        this.id = id;
        this.partnerId = partnerId;
        this.secret = secret;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    void describe(WebhookRequest request) {
        url = request.url();
        description = request.description();
        includeBody = Boolean.TRUE.equals(request.includeBody());
        kinds = String.join(BETWEEN_KINDS, request.kinds());
    }

    /** Signs with another secret from now on, and with the present one beside it for a while. */
    void rotate(String newSecret, Instant presentUntil) {
        formerSecret = secret;
        formerUntil = presentUntil;
        secret = newSecret;
    }

    /** Those that sign at that time, sealed; the present one first. */
    List<String> secrets(Instant now) {
        List<String> signing = new ArrayList<>(List.of(secret));
        if (formerUntil != null && now.isBefore(formerUntil)) {
            signing.add(formerSecret);
        }
        return signing;
    }

    UUID id() {
        return id;
    }

    UUID partnerId() {
        return partnerId;
    }

    String url() {
        return url;
    }

    String description() {
        return description;
    }

    boolean includeBody() {
        return includeBody;
    }

    /** The kinds of changes that are wanted; all if it is empty. */
    List<String> kinds() {
        return kinds.isEmpty() ? List.of() : List.of(kinds.split(BETWEEN_KINDS));
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }
}
