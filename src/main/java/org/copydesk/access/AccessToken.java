package org.copydesk.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A token of somebody on the staff. The secret itself is not here, only its hash. */
@Entity
@Table(name = "access_token")
class AccessToken {
    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String secretHash;
    private Instant createdAt;

    protected AccessToken() {}

    AccessToken(UUID id, String name, Role role, String secretHash, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.role = role;
        this.secretHash = secretHash;
        this.createdAt = createdAt;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    String secretHash() {
        return secretHash;
    }

    void replaceSecret(String newHash) {
        secretHash = newHash;
    }

    Instant createdAt() {
        return createdAt;
    }

    UUID id() {
        return id;
    }
}
