package org.copydesk.partner.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A partner's copy of an article; it stays when the partner was told to remove it. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only for queries
@Table(name = "partner_holding")
class PartnerCopy {
    /** The partner and the article. */
    @Embeddable
    record Key(UUID partnerId, UUID articleId) implements Serializable {}

    @EmbeddedId
    private Key key;

    private int version;

    @Enumerated(EnumType.STRING)
    private HoldingState state;

    private Instant firstAt;
    private Instant lastAt;

    @Column(name = "door")
    private String channel;

    /** Which state of an advance copy it is; null for a published version. */
    private Long advanceNumber;

    /** The place in the change log where it was told to remove it, or null while it holds it. */
    private Long goneNumber;

    protected PartnerCopy() {}

    PartnerCopy(UUID partnerId, UUID articleId, Instant now) {
        key = new Key(partnerId, articleId);
        firstAt = now;
    }

    /**
     * @param newAdvance which state of an advance copy it is; null for a published version
     * @return whether that is anything new
     */
    boolean give(int newVersion, Long newAdvance, Instant now, String byChannel) {
        if (state == HoldingState.HELD && version == newVersion && Objects.equals(advanceNumber, newAdvance)) {
            return false;
        }
        set(newVersion, HoldingState.HELD, null, now, byChannel);
        advanceNumber = newAdvance;
        return true;
    }

    /** @return whether that is new; false for a copy that was recalled further already */
    boolean take(HoldingState newState, int newVersion, long number, Instant now, String byChannel) {
        if (state.compareTo(newState) >= 0) {
            return false;
        }
        set(newVersion, newState, number, now, byChannel);
        return true;
    }

    private void set(int newVersion, HoldingState newState, Long number, Instant now, String byChannel) {
        version = newVersion;
        state = newState;
        goneNumber = number;
        lastAt = now;
        channel = byChannel;
    }

    UUID articleId() {
        return key.articleId();
    }

    HoldingState state() {
        return state;
    }

    Long goneNumber() {
        return goneNumber;
    }
}
