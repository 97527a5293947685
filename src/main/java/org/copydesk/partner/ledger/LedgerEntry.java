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
import java.time.ZoneOffset;
import java.util.UUID;

/** One entry of the ledger: a partner was given a version that it did not have, or told to take an article back. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only for queries
@Table(name = "partner_delivery")
class LedgerEntry {
    /** The partner and the entry's place among all of the partner's, from 1. */
    @Embeddable
    record Key(UUID partnerId, long serial) implements Serializable {}

    @EmbeddedId
    private Key key;

    private UUID articleId;
    private int version;

    @Enumerated(EnumType.STRING)
    private HoldingState state;

    private Instant at;
    private String usageMonth;

    @Column(name = "door")
    private String channel;

    private long number;
    private String section;

    protected LedgerEntry() {}

    LedgerEntry(UUID partnerId, long serial, Content content, Instant at, String channel) {
        key = new Key(partnerId, serial);
        articleId = content.articleId();
        version = content.version();
        state = content.state();
        number = content.number();
        section = content.section();
        this.at = at;
        this.channel = channel;
        usageMonth = at.atZone(ZoneOffset.UTC).toLocalDate().toString().substring(0, "2026-11".length());
    }

    UUID partnerId() {
        return key.partnerId();
    }

    UUID articleId() {
        return articleId;
    }

    int version() {
        return version;
    }

    HoldingState state() {
        return state;
    }

    Instant at() {
        return at;
    }

    String channel() {
        return channel;
    }

    /** The place in the change log that it was read at. */
    long number() {
        return number;
    }

    /**
     * What is entered.
     *
     * @param number the place in the change log that it was read at
     * @param section the article's, or null
     */
    record Content(UUID articleId, int version, HoldingState state, long number, String section) {}
}
