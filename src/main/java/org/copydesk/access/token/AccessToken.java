package org.copydesk.access.token;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.access.ClientAddress;
import org.copydesk.access.Role;
import org.copydesk.platform.problem.ProblemException;

/** A token of somebody on the staff, or of a partner. The secret itself is not here, only its hash. */
@Entity
@Table(name = "access_token")
class AccessToken {
    private static final String BETWEEN_RANGES = " ";

    @Id
    private UUID id;

    private String name;

    /** For the constraint in the database and for queries. */
    @SuppressWarnings("UnusedVariable")
    private String liveName;

    /** Null for a partner's token, which allows nothing of what the staff may do. */
    @Enumerated(EnumType.STRING)
    private Role role;

    /** The partner whose token it is, or null. */
    private UUID partnerId;

    private String secretHash;
    private Instant createdAt;
    private String createdBy;
    private Instant expiresAt;
    private String addressRanges;
    private Instant lastUsedAt;
    private Instant revokedAt;

    protected AccessToken() {}

    AccessToken(UUID id, String name, Role role, String secretHash, Instant createdAt, String createdBy) {
        this.id = id;
        this.name = name;
        this.liveName = liveName(name);
        this.role = role;
        this.secretHash = secretHash;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    /** A token that belongs to a partner. Its name is free for tokens of others. */
    static AccessToken ofPartner(
            UUID id, UUID partnerId, String name, String secretHash, Instant createdAt, String createdBy) {
        AccessToken token = new AccessToken(id, name, null, secretHash, createdAt, createdBy);
        token.partnerId = partnerId;
        token.liveName = liveName(partnerId, name);
        return token;
    }

    /** What no two tokens of one partner share that are not revoked. */
    static String liveName(UUID partnerId, String name) {
        return partnerId + " " + liveName(name);
    }

    /** What no two tokens share that are not revoked: the name without regard to case. */
    static String liveName(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * Bounds the token's use.
     *
     * @param expiry from when on it is worthless, or null
     * @param ranges the only addresses and CIDR blocks that it may be used from, or null for all
     * @throws ProblemException 422 if it is worthless from the start, or for what is no range
     */
    void limit(Instant expiry, List<String> ranges, Instant now) {
        if (expiry != null && !expiry.isAfter(now)) {
            throw ProblemException.invalid("/expiresAt", "past", "expiresAt must be in the future.");
        }
        expiresAt = expiry;
        addressRanges = ranges == null
                ? null
                : String.join(
                        BETWEEN_RANGES,
                        AddressRanges.parse(ranges, "/addressRanges").texts());
    }

    void replaceSecret(String newHash) {
        secretHash = newHash;
    }

    /** Ends the token; its name is free for another. A second time changes nothing. */
    void revoke(Instant now) {
        if (!isRevoked()) {
            revokedAt = now;
            liveName = null;
        }
    }

    /** Why the token does not let its holder in, or nothing if it does. */
    Optional<String> refusal(Instant now, ClientAddress from) {
        if (isRevoked()) {
            return Optional.of("revoked");
        }
        if (isExpired(now)) {
            return Optional.of("expired");
        }
        boolean elsewhere =
                addressRanges != null && !AddressRanges.stored(addressRanges()).contain(from);
        return elsewhere ? Optional.of("not for use from there") : Optional.empty();
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** Whether the stored last use is so long ago that a new one is worth a write. */
    boolean isLastUseOlderThan(Duration age, Instant now) {
        return lastUsedAt == null || lastUsedAt.isBefore(now.minus(age));
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    UUID partnerId() {
        return partnerId;
    }

    String secretHash() {
        return secretHash;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** The ranges as text, or null if the token may be used from everywhere. */
    List<String> addressRanges() {
        return addressRanges == null ? null : List.of(addressRanges.split(BETWEEN_RANGES));
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    Instant revokedAt() {
        return revokedAt;
    }
}
