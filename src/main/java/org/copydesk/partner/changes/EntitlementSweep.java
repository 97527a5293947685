package org.copydesk.partner.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.audience.ArticleTraits;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.AudienceRepository;
import org.copydesk.edition.audience.LiveArticle;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.partner.LockedPartner;
import org.copydesk.partner.PartnerLocks;
import org.copydesk.partner.Sweep;
import org.copydesk.partner.ledger.Ledger;
import org.copydesk.partner.ledger.OpenLedger;

/**
 * Appends an entry for each article that a partner gains or loses by a change of its entitlement. The log's head is locked for
 * each batch, so that no row gets between the decision and the entry.
 */
@ApplicationScoped
class EntitlementSweep {
    private static final int BATCH = 100;
    private static final String CHANNEL = "entitlement";

    private final PartnerLocks locks;
    private final ChangeLog log;
    private final AudienceRepository edition;
    private final Ledger ledger;
    private final PartnerEntryRepository entries;
    private final ChangeJson json;
    private final Clock clock;

    EntitlementSweep(
            PartnerLocks locks,
            ChangeLog log,
            AudienceRepository edition,
            Ledger ledger,
            PartnerEntryRepository entries,
            ChangeJson json,
            Clock clock) {
        this.locks = locks;
        this.log = log;
        this.edition = edition;
        this.ledger = ledger;
        this.entries = entries;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Processes the next articles.
     *
     * @return whether there are further ones
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean next(UUID partner) {
        return locks.lockIfPresent(partner)
                .flatMap(locked -> locked.sweep().map(sweep -> next(locked, sweep)))
                .orElse(false);
    }

    private boolean next(LockedPartner locked, Sweep sweep) {
        long head = log.lockHead();
        List<LiveArticle> articles = edition.articles(Audience.everything(), sweep.to(), BATCH, false);
        try (OpenLedger given =
                ledger.open(locked, articles.stream().map(LiveArticle::id).toList(), CHANNEL)) {
            articles.forEach(article -> tell(locked, sweep, head, given, article));
        }
        if (articles.size() < BATCH) {
            locked.endSweep();
            return false;
        }
        locked.sweptTo(articles.get(articles.size() - 1).id());
        return true;
    }

    private void tell(LockedPartner locked, Sweep sweep, long head, OpenLedger given, LiveArticle article) {
        ArticleTraits traits = ArticleTraits.of(json.listing(article));
        boolean isCovered = locked.entitlement().covers(traits);
        boolean wasCovered = sweep.before().covers(traits);
        // A row behind the change of the entitlement was, or will be, read by what counts now.
        if (isCovered && !wasCovered && article.changeNumber() <= sweep.from()) {
            append(locked, head, article, PartnerEntry.Kind.PUBLISHED);
        }
        if (!isCovered && given.everGave(article.id()) && (wasCovered || given.holds(article.id()))) {
            append(locked, head, article, PartnerEntry.Kind.REMOVED);
        }
    }

    private void append(LockedPartner locked, long head, LiveArticle article, PartnerEntry.Kind kind) {
        ChangePlace place = new ChangePlace(head, locked.nextEntryStep());
        entries.persist(new PartnerEntry(locked.partnerId(), place, clock.instant(), article.id(), kind));
    }
}
