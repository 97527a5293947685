package org.copydesk.partner;

import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.audience.Audience;

/**
 * A partner's turn: until the transaction ends, nothing else is given to the partner, and what it is entitled to stays as it
 * is.
 */
public final class PartnerTurn {
    private final Partner partner;
    private final Audience entitlement;
    private final Sweep sweep;

    PartnerTurn(Partner partner) {
        this.partner = partner;
        this.entitlement = partner.effective();
        this.sweep = partner.sweep();
    }

    public UUID partnerId() {
        return partner.id();
    }

    public Audience entitlement() {
        return entitlement;
    }

    public boolean fullText() {
        return partner.fullText();
    }

    public boolean pictures() {
        return partner.pictures();
    }

    /** The change of its entitlement that is being told. */
    public Optional<Sweep> sweep() {
        return Optional.ofNullable(sweep);
    }

    public void sweptTo(UUID article) {
        partner.sweptTo(article);
    }

    public void endSweep() {
        partner.endSweep();
    }

    /** The step of the last of its own entries; 0 before the first. */
    public long entryStep() {
        return partner.entryStep();
    }

    public long nextEntryStep() {
        return partner.nextEntryStep();
    }

    public long nextDeliverySerial() {
        return partner.nextDeliverySerial();
    }
}
