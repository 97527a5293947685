package org.copydesk.partner.ledger;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Stores that a partner acknowledged a change. */
@Entity
@Table(name = "partner_acknowledgement")
class Acknowledgement {
    /** The partner and the change's number. */
    @Embeddable
    record Key(UUID partnerId, long number) implements Serializable {}

    @EmbeddedId
    private Key key;

    private Instant at;

    protected Acknowledgement() {}

    Acknowledgement(Key key, Instant at) {
        this.key = key;
        this.at = at;
    }

    Key key() {
        return key;
    }

    Instant at() {
        return at;
    }
}
