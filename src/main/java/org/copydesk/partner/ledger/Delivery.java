package org.copydesk.partner.ledger;

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
class Delivery {
    /** The partner and its entry's place among all of the partner's, from 1. */
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
    private String door;
    private long number;
    private String section;

    protected Delivery() {}

    Delivery(UUID partnerId, long serial, Entry entry, Instant at, String door) {
        key = new Key(partnerId, serial);
        articleId = entry.articleId();
        version = entry.version();
        state = entry.state();
        number = entry.number();
        section = entry.section();
        this.at = at;
        this.door = door;
        usageMonth = at.atZone(ZoneOffset.UTC).toLocalDate().toString().substring(0, "2026-11".length());
    }

    /**
     * What is entered.
     *
     * @param number the place in the change log that it was read at
     * @param section the article's, or null
     */
    record Entry(UUID articleId, int version, HoldingState state, long number, String section) {}
}
