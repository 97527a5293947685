package org.copydesk.partner.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.advance.AdvanceArticle;
import org.copydesk.edition.advance.AdvanceReader;
import org.copydesk.edition.audience.AudienceReader;
import org.copydesk.edition.audience.LiveArticle;
import org.copydesk.partner.PartnerTurn;
import org.copydesk.partner.PartnerTurns;
import org.copydesk.partner.ledger.Ledger;
import org.copydesk.partner.ledger.OpenLedger;

/** What a partner is entitled to now, some articles at a time. */
@ApplicationScoped
class PartnerSnapshot {
    private static final String DOOR = "snapshot";

    private final PartnerTurns turns;
    private final AudienceReader edition;
    private final AdvanceReader advances;
    private final Ledger ledger;
    private final ChangeJson json;

    PartnerSnapshot(
            PartnerTurns turns, AudienceReader edition, AdvanceReader advances, Ledger ledger, ChangeJson json) {
        this.turns = turns;
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
        PartnerTurn turn = turns.toServe(partner);
        List<LiveArticle> articles = edition.articles(turn.entitlement(), after, most, withBody && turn.fullText());
        try (OpenLedger open =
                ledger.open(turn, articles.stream().map(LiveArticle::id).toList(), DOOR)) {
            return articles.stream()
                    .map(article -> {
                        var listing = json.listing(article);
                        turn.countArticle();
                        open.give(
                                article.id(),
                                article.version(),
                                listing.path("section").path("slug").textValue(),
                                asOf.number());
                        return new Line(article.id(), json.article(article, listing, turn.pictures()));
                    })
                    .toList();
        }
    }

    /** The next advance copies in the order of their ids, likewise; none for a partner that may not have them. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Line> nextAhead(UUID partner, UUID after, int most, boolean withBody, ChangePlace asOf) {
        PartnerTurn turn = turns.toServe(partner);
        if (!turn.advanceCopy()) {
            return List.of();
        }
        List<AdvanceArticle> copies = advances.standing(turn.entitlement(), after, most, withBody && turn.fullText());
        try (OpenLedger open =
                ledger.open(turn, copies.stream().map(AdvanceArticle::id).toList(), DOOR)) {
            return copies.stream()
                    .map(copy -> {
                        var listing = json.listing(copy.article());
                        turn.countArticle();
                        open.giveAhead(
                                copy.id(),
                                copy.number(),
                                listing.path("section").path("slug").textValue(),
                                asOf.number());
                        return new Line(copy.id(), json.article(copy.article(), listing, turn.pictures()));
                    })
                    .toList();
        }
    }
}
