package org.copydesk.partner.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.advance.AdvanceArticle;
import org.copydesk.edition.advance.AdvanceCopyRepository;
import org.copydesk.edition.audience.AudienceRepository;
import org.copydesk.edition.audience.LiveArticle;
import org.copydesk.partner.LockedPartner;
import org.copydesk.partner.PartnerLocks;
import org.copydesk.partner.ledger.Ledger;
import org.copydesk.partner.ledger.OpenLedger;

/** Reads the articles that a partner is entitled to, a batch at a time. */
@ApplicationScoped
class PartnerSnapshot {
    private static final String CHANNEL = "snapshot";

    private final PartnerLocks locks;
    private final AudienceRepository edition;
    private final AdvanceCopyRepository advances;
    private final Ledger ledger;
    private final ChangeJson json;

    PartnerSnapshot(
            PartnerLocks locks,
            AudienceRepository edition,
            AdvanceCopyRepository advances,
            Ledger ledger,
            ChangeJson json) {
        this.locks = locks;
        this.edition = edition;
        this.advances = advances;
        this.ledger = ledger;
        this.json = json;
    }

    /** An article and its JSON. */
    record Line(UUID id, String json) {}

    /** The next articles in the order of their ids, which are in the ledger then. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Line> next(UUID partner, UUID after, int most, boolean withBody, ChangePlace asOf) {
        LockedPartner locked = locks.lockServed(partner);
        List<LiveArticle> articles = edition.articles(locked.entitlement(), after, most, withBody && locked.fullText());
        try (OpenLedger open =
                ledger.open(locked, articles.stream().map(LiveArticle::id).toList(), CHANNEL)) {
            return articles.stream()
                    .map(article -> {
                        var listing = json.listing(article);
                        locked.countArticle();
                        open.give(
                                article.id(),
                                article.version(),
                                listing.path("section").path("slug").textValue(),
                                asOf.number());
                        return new Line(article.id(), json.article(article, listing, locked.pictures()));
                    })
                    .toList();
        }
    }

    /** The next advance copies in the order of their ids, likewise; none for a partner that may not have them. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Line> nextAhead(UUID partner, UUID after, int most, boolean withBody, ChangePlace asOf) {
        LockedPartner locked = locks.lockServed(partner);
        if (!locked.advanceCopy()) {
            return List.of();
        }
        List<AdvanceArticle> copies =
                advances.standing(locked.entitlement(), after, most, withBody && locked.fullText());
        try (OpenLedger open =
                ledger.open(locked, copies.stream().map(AdvanceArticle::id).toList(), CHANNEL)) {
            return copies.stream()
                    .map(copy -> {
                        var listing = json.listing(copy.article());
                        locked.countArticle();
                        open.giveAhead(
                                copy.id(),
                                copy.number(),
                                listing.path("section").path("slug").textValue(),
                                asOf.number());
                        return new Line(copy.id(), json.article(copy.article(), listing, locked.pictures()));
                    })
                    .toList();
        }
    }
}
