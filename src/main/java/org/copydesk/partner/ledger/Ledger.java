package org.copydesk.partner.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.copydesk.partner.LockedPartner;

/** Keeps the ledger: what each partner was given, and told to take back. */
@ApplicationScoped
@Transactional
public class Ledger {
    private final LedgerRepository entries;
    private final Clock clock;

    Ledger(LedgerRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Opens the ledger for a partner. Close it, or nothing is entered.
     *
     * @param articles those that it may be about to be given or told of
     * @param channel by which
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public OpenLedger open(LockedPartner locked, Collection<UUID> articles, String channel) {
        entries.writeInBatches();
        // As the database keeps it, so that what is read back is what was written.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new OpenLedger(entries, locked, entries.copies(locked.partnerId(), articles), channel, now);
    }

    /** Returns what a partner held at a time, in the order of the articles' ids. */
    List<HoldingView> holdings(UUID partner, Instant at, UUID after, int most) {
        return entries.holdings(partner, at, after, most);
    }

    /**
     * Counts what a partner was given, by month and section.
     *
     * @param month null for all
     */
    List<UsageView.Row> usage(UUID partner, String month) {
        return entries.usage(partner, month);
    }
}
