package org.copydesk.partner.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.ChangeLog;
import org.copydesk.edition.advance.AdvanceArticle;
import org.copydesk.edition.advance.AdvanceReader;
import org.copydesk.edition.audience.Traits;
import org.copydesk.partner.PartnerTurn;
import org.copydesk.partner.PartnerTurns;
import org.copydesk.partner.ledger.Ledger;
import org.copydesk.partner.ledger.OpenLedger;

/**
 * Tells those partners of advance copies that may have them, or have them: as entries of their own behind the newest row of
 * the log, which itself knows nothing of them. So there is nothing of it that anybody else could count or miss.
 */
@ApplicationScoped
class AdvanceTelling {
    private static final int BATCH = 100;
    private static final String DOOR = "advance";

    private final PartnerTurns turns;
    private final ChangeLog log;
    private final AdvanceReader advances;
    private final Ledger ledger;
    private final PartnerEntryRepository entries;
    private final ChangeJson json;
    private final Clock clock;

    AdvanceTelling(
            PartnerTurns turns,
            ChangeLog log,
            AdvanceReader advances,
            Ledger ledger,
            PartnerEntryRepository entries,
            ChangeJson json,
            Clock clock) {
        this.turns = turns;
        this.log = log;
        this.advances = advances;
        this.ledger = ledger;
        this.entries = entries;
        this.json = json;
        this.clock = clock;
    }

    /** The partners to whom something is still to be told. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<UUID> waiting() {
        return turns.behindAdvances(advances.head());
    }

    /**
     * Tells a partner of the next moves.
     *
     * @return whether there may be further ones
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean next(UUID partner) {
        return turns.find(partner).map(this::next).orElse(false);
    }

    private boolean next(PartnerTurn turn) {
        List<AdvanceArticle> moved = advances.after(turn.advancePlace(), BATCH);
        if (moved.isEmpty()) {
            return false;
        }
        long head = log.lockHead();
        try (OpenLedger given =
                ledger.open(turn, moved.stream().map(AdvanceArticle::id).toList(), DOOR)) {
            moved.stream().filter(copy -> concerns(turn, given, copy)).forEach(copy -> {
                ChangePlace place = new ChangePlace(head, turn.nextEntryStep());
                entries.persist(new PartnerEntry(
                        turn.partnerId(), place, clock.instant(), copy.id(), PartnerEntry.Kind.ADVANCE));
            });
        }
        turn.advanceTo(moved.get(moved.size() - 1).number());
        return true;
    }

    private boolean concerns(PartnerTurn turn, OpenLedger given, AdvanceArticle copy) {
        return given.everGave(copy.id()) || (copy.stands() && turn.advanceCopy() && covers(turn, copy));
    }

    private boolean covers(PartnerTurn turn, AdvanceArticle copy) {
        return turn.entitlement().covers(Traits.of(json.listing(copy.article())));
    }
}
