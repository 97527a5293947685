package org.copydesk.partner.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.advance.AdvanceArticle;
import org.copydesk.edition.advance.AdvanceCopyRepository;
import org.copydesk.edition.audience.ArticleTraits;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.partner.LockedPartner;
import org.copydesk.partner.PartnerLocks;
import org.copydesk.partner.ledger.Ledger;
import org.copydesk.partner.ledger.OpenLedger;

/**
 * Appends an entry for each partner that may have, or has, an advance copy which changed. The entries are the partner's own,
 * because rows of the log would let every other partner count them.
 */
@ApplicationScoped
class AdvanceNotifier {
    private static final int BATCH = 100;
    private static final String CHANNEL = "advance";

    private final PartnerLocks locks;
    private final ChangeLog log;
    private final AdvanceCopyRepository advances;
    private final Ledger ledger;
    private final PartnerEntryRepository entries;
    private final ChangeJson json;
    private final Clock clock;

    AdvanceNotifier(
            PartnerLocks locks,
            ChangeLog log,
            AdvanceCopyRepository advances,
            Ledger ledger,
            PartnerEntryRepository entries,
            ChangeJson json,
            Clock clock) {
        this.locks = locks;
        this.log = log;
        this.advances = advances;
        this.ledger = ledger;
        this.entries = entries;
        this.json = json;
        this.clock = clock;
    }

    /** Returns the partners that have not been told of all advance copies. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<UUID> waiting() {
        return locks.behindAdvances(advances.head());
    }

    /**
     * Appends the next entries of a partner.
     *
     * @return whether there may be further ones
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean next(UUID partner) {
        return locks.lockIfPresent(partner).map(this::next).orElse(false);
    }

    private boolean next(LockedPartner locked) {
        List<AdvanceArticle> moved = advances.after(locked.advancePlace(), BATCH);
        if (moved.isEmpty()) {
            return false;
        }
        long head = log.lockHead();
        try (OpenLedger given =
                ledger.open(locked, moved.stream().map(AdvanceArticle::id).toList(), CHANNEL)) {
            moved.stream().filter(copy -> concerns(locked, given, copy)).forEach(copy -> {
                ChangePlace place = new ChangePlace(head, locked.nextEntryStep());
                entries.persist(new PartnerEntry(
                        locked.partnerId(), place, clock.instant(), copy.id(), PartnerEntry.Kind.ADVANCE));
            });
        }
        locked.advanceTo(moved.get(moved.size() - 1).number());
        return true;
    }

    private boolean concerns(LockedPartner locked, OpenLedger given, AdvanceArticle copy) {
        return given.everGave(copy.id()) || (copy.stands() && locked.advanceCopy() && covers(locked, copy));
    }

    private boolean covers(LockedPartner locked, AdvanceArticle copy) {
        return locked.entitlement().covers(ArticleTraits.of(json.listing(copy.article())));
    }
}
