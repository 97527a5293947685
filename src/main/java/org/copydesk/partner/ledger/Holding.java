package org.copydesk.partner.ledger;

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

/** What a partner has of an article. There is one as soon as it was ever given it. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only for queries
@Table(name = "partner_holding")
class Holding {
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
    private String door;

    /** Which state of an advance copy it is; null for a published version. */
    private Long advanceNumber;

    /** The place in the change log where it was told to remove it, or null while it holds it. */
    private Long goneNumber;

    protected Holding() {}

    Holding(UUID partnerId, UUID articleId, Instant now) {
        key = new Key(partnerId, articleId);
        firstAt = now;
    }

    /**
     * @param newAdvance which state of an advance copy it is; null for a published version
     * @return whether that is anything new
     */
    boolean give(int newVersion, Long newAdvance, Instant now, String byDoor) {
        if (state == HoldingState.HELD && version == newVersion && Objects.equals(advanceNumber, newAdvance)) {
            return false;
        }
        set(newVersion, HoldingState.HELD, null, now, byDoor);
        advanceNumber = newAdvance;
        return true;
    }

    /** @return whether that is anything new; nothing that was taken back further already */
    boolean take(HoldingState newState, int newVersion, long number, Instant now, String byDoor) {
        if (state.compareTo(newState) >= 0) {
            return false;
        }
        set(newVersion, newState, number, now, byDoor);
        return true;
    }

    private void set(int newVersion, HoldingState newState, Long number, Instant now, String byDoor) {
        version = newVersion;
        state = newState;
        goneNumber = number;
        lastAt = now;
        door = byDoor;
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
