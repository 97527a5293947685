package org.copydesk.partner.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.edition.advance.AdvanceArticle;
import org.copydesk.partner.LockedPartner;

/**
 * Collects a partner's new ledger entries within one transaction, and writes them when closed, table by table, so that they are
 * sent in batches.
 */
public final class OpenLedger implements AutoCloseable {
    private final LedgerRepository ledger;
    private final LockedPartner locked;
    private final Map<UUID, PartnerCopy> copies;
    private final String channel;
    private final Instant now;
    private final List<PartnerCopy> newCopies = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();

    OpenLedger(
            LedgerRepository ledger, LockedPartner locked, Map<UUID, PartnerCopy> copies, String channel, Instant now) {
        this.ledger = ledger;
        this.locked = locked;
        this.copies = copies;
        this.channel = channel;
        this.now = now;
    }

    /** Whether the partner was ever given the article. */
    public boolean everGave(UUID article) {
        return copies.containsKey(article);
    }

    /** Whether it was given the article and not told to take it back. */
    public boolean holds(UUID article) {
        return everGave(article) && copies.get(article).state() == HoldingState.HELD;
    }

    /** Whether it was told to remove the article at this row of the change log. */
    public boolean removedAt(UUID article, long number) {
        PartnerCopy copy = copies.get(article);
        return copy != null && copy.state() == HoldingState.REMOVED && copy.goneNumber() == number;
    }

    /** @param section the article's slug of its section, or null */
    public void give(UUID article, int version, String section, long number) {
        give(new LedgerEntry.Content(article, version, HoldingState.HELD, number, section), null);
    }

    /**
     * Enters that the partner is given an advance copy.
     *
     * @param advance which state of the copy it is
     * @param section the article's slug of its section, or null
     */
    public void giveAhead(UUID article, long advance, String section, long number) {
        give(new LedgerEntry.Content(article, AdvanceArticle.VERSION, HoldingState.HELD, number, section), advance);
    }

    private void give(LedgerEntry.Content content, Long advance) {
        UUID article = content.articleId();
        PartnerCopy present = copies.get(article);
        PartnerCopy copy = present == null ? new PartnerCopy(locked.partnerId(), article, now) : present;
        if (copy.give(content.version(), advance, now, channel)) {
            enter(content);
        }
        if (present == null) {
            newCopies.add(copy);
            copies.put(article, copy);
        }
    }

    /** Enters that the partner is told to remove an article, if it was ever given it. */
    public void take(UUID article, HoldingState state, int version, long number) {
        PartnerCopy copy = copies.get(article);
        if (copy != null && copy.take(state, version, number, now, channel)) {
            enter(new LedgerEntry.Content(article, version, state, number, null));
        }
    }

    private void enter(LedgerEntry.Content content) {
        entries.add(new LedgerEntry(locked.partnerId(), locked.nextDeliverySerial(), content, now, channel));
    }

    @Override
    public void close() {
        ledger.add(newCopies, entries);
    }
}
