package org.copydesk.partner.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.ChangeLog;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.AudienceReader;
import org.copydesk.edition.audience.LiveArticle;
import org.copydesk.edition.audience.Traits;
import org.copydesk.partner.PartnerTurn;
import org.copydesk.partner.PartnerTurns;
import org.copydesk.partner.Sweep;
import org.copydesk.partner.ledger.Ledger;
import org.copydesk.partner.ledger.OpenLedger;

/**
 * Tells a partner what a change of its entitlement means: which articles came and which went, as entries of its own behind
 * the newest row of the log. The log's head is locked for each batch, so that no row gets in between what is decided and where
 * it is written.
 */
@ApplicationScoped
class EntitlementSweep {
    private static final int BATCH = 100;
    private static final String DOOR = "entitlement";

    private final PartnerTurns turns;
    private final ChangeLog log;
    private final AudienceReader edition;
    private final Ledger ledger;
    private final PartnerEntryRepository entries;
    private final ChangeJson json;
    private final Clock clock;

    EntitlementSweep(
            PartnerTurns turns,
            ChangeLog log,
            AudienceReader edition,
            Ledger ledger,
            PartnerEntryRepository entries,
            ChangeJson json,
            Clock clock) {
        this.turns = turns;
        this.log = log;
        this.edition = edition;
        this.ledger = ledger;
        this.entries = entries;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Goes on with the next articles.
     *
     * @return whether there are further ones
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean next(UUID partner) {
        return turns.find(partner)
                .flatMap(turn -> turn.sweep().map(sweep -> next(turn, sweep)))
                .orElse(false);
    }

    private boolean next(PartnerTurn turn, Sweep sweep) {
        long head = log.lockHead();
        List<LiveArticle> articles = edition.articles(Audience.everything(), sweep.to(), BATCH, false);
        try (OpenLedger given =
                ledger.open(turn, articles.stream().map(LiveArticle::id).toList(), DOOR)) {
            articles.forEach(article -> tell(turn, sweep, head, given, article));
        }
        if (articles.size() < BATCH) {
            turn.endSweep();
            return false;
        }
        turn.sweptTo(articles.get(articles.size() - 1).id());
        return true;
    }

    private void tell(PartnerTurn turn, Sweep sweep, long head, OpenLedger given, LiveArticle article) {
        Traits traits = Traits.of(json.listing(article));
        boolean isCovered = turn.entitlement().covers(traits);
        boolean wasCovered = sweep.before().covers(traits);
        // A row behind the change of the entitlement was, or will be, read by what counts now.
        if (isCovered && !wasCovered && article.changeNumber() <= sweep.from()) {
            append(turn, head, article, PartnerEntry.Kind.PUBLISHED);
        }
        if (!isCovered && given.everGave(article.id()) && (wasCovered || given.holds(article.id()))) {
            append(turn, head, article, PartnerEntry.Kind.REMOVED);
        }
    }

    private void append(PartnerTurn turn, long head, LiveArticle article, PartnerEntry.Kind kind) {
        ChangePlace place = new ChangePlace(head, turn.nextEntryStep());
        entries.persist(new PartnerEntry(turn.partnerId(), place, clock.instant(), article.id(), kind));
    }
}
