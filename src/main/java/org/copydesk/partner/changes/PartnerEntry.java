package org.copydesk.partner.changes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** An entry in one partner's feed alone: its entitlement gained or lost an article, or an advance copy changed. */
@Entity
@Table(name = "partner_entry")
class PartnerEntry {
    /** Whether the article came or went, or its advance copy moved or was taken back. */
    enum Kind {
        PUBLISHED,
        REMOVED,
        ADVANCE
    }

    /** The partner, and the entry's place among all of the partner's. */
    @Embeddable
    record Key(UUID partnerId, long step) implements Serializable {}

    @EmbeddedId
    private Key key;

    private long number;
    private Instant at;
    private UUID articleId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    protected PartnerEntry() {}

    PartnerEntry(UUID partnerId, ChangePlace place, Instant at, UUID articleId, Kind kind) {
        this.key = new Key(partnerId, place.step());
        this.number = place.number();
        this.at = at;
        this.articleId = articleId;
        this.kind = kind;
    }

    ChangePlace place() {
        return new ChangePlace(number, key.step());
    }

    Instant at() {
        return at;
    }

    UUID articleId() {
        return articleId;
    }

    Kind kind() {
        return kind;
    }
}
