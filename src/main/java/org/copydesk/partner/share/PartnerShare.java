package org.copydesk.partner.share;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.copydesk.edition.advance.AdvanceArticle;
import org.copydesk.edition.advance.AdvanceCopyRepository;
import org.copydesk.edition.audience.ArticleTraits;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.Pictures;
import org.copydesk.edition.audience.Share;
import org.copydesk.edition.rendering.ArticleRow;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.partner.LockedPartner;
import org.copydesk.partner.ledger.Ledger;
import org.copydesk.partner.ledger.OpenLedger;

/** A partner's share of the edition. It decides by the text that is handed out whether an article is covered. */
final class PartnerShare implements Share {
    private final LockedPartner locked;
    private final long place;
    private final Ledger ledger;
    private final AdvanceCopyRepository advances;
    private final String channel;
    private final ObjectMapper json;

    /** @param place the number of the newest change when the reading began */
    PartnerShare(
            LockedPartner locked,
            long place,
            Ledger ledger,
            AdvanceCopyRepository advances,
            String channel,
            ObjectMapper json) {
        this.locked = locked;
        this.place = place;
        this.ledger = ledger;
        this.advances = advances;
        this.channel = channel;
        this.json = json;
    }

    @Override
    public Audience audience() {
        return locked.entitlement();
    }

    @Override
    public boolean fullText() {
        return locked.fullText();
    }

    @Override
    public boolean pictures(boolean syndicatable) {
        return syndicatable && locked.pictures();
    }

    @Override
    public List<ArticleRow> handOut(List<ArticleRow> articles) {
        List<ArticleRow> shown = new ArrayList<>();
        try (OpenLedger open =
                ledger.open(locked, articles.stream().map(ArticleRow::id).toList(), channel)) {
            for (ArticleRow article : articles) {
                JsonNode listing = read(article.listing());
                ArticleTraits traits = ArticleTraits.of(listing);
                if (locked.entitlement().covers(traits)) {
                    locked.countArticle();
                    open.give(article.id(), listing.path("version").intValue(), traits.section(), place);
                    shown.add(shaped(article, listing));
                }
            }
        }
        return shown;
    }

    private ArticleRow shaped(ArticleRow article, JsonNode listing) {
        Set<String> withheld = Pictures.withheld(listing, locked.pictures());
        return article.with(
                withheld.isEmpty()
                        ? article.listing()
                        : Pictures.leftOut(listing, withheld).toString().getBytes(StandardCharsets.UTF_8),
                locked.fullText() ? Pictures.leftOut(article.body(), withheld) : null);
    }

    @Override
    public List<PublishedArticle> handOutWhole(List<PublishedArticle> articles) {
        List<PublishedArticle> shown = new ArrayList<>();
        try (OpenLedger open =
                ledger.open(locked, articles.stream().map(PublishedArticle::id).toList(), channel)) {
            for (PublishedArticle article : articles) {
                ArticleTraits traits = ArticleTraits.of(article);
                if (locked.entitlement().covers(traits)) {
                    locked.countArticle();
                    open.give(article.id(), article.version(), traits.section(), place);
                    shown.add(shaped(article));
                }
            }
        }
        return shown;
    }

    /** A list may have been read without bodies; formats of one article want one, and get an empty one. */
    private PublishedArticle shaped(PublishedArticle article) {
        PublishedArticle worded = locked.fullText() || article.body() == null ? article : article.withEmptyBody();
        return locked.pictures() ? worded.withSyndicatedPictures() : worded.withoutPictures();
    }

    @Override
    public Optional<ArticleRow> ahead(UUID id) {
        return copy(id).map(copy -> {
            byte[] listing = copy.listing().getBytes(StandardCharsets.UTF_8);
            ArticleRow row = new ArticleRow(id, null, copy.at(), "", null, false, listing, copy.body());
            return shaped(row, read(listing));
        });
    }

    @Override
    public Optional<PublishedArticle> aheadWhole(UUID id) {
        return copy(id).flatMap(copy -> advances.whole(id)).map(this::shaped);
    }

    /** An advance copy that the partner may have, which is in the ledger then. */
    private Optional<AdvanceArticle> copy(UUID id) {
        if (!locked.advanceCopy()) {
            return Optional.empty();
        }
        AdvanceArticle copy = advances.of(List.of(id), locked.fullText()).get(id);
        if (copy == null || !copy.stands()) {
            return Optional.empty();
        }
        ArticleTraits traits = ArticleTraits.of(read(copy.listing().getBytes(StandardCharsets.UTF_8)));
        if (!locked.entitlement().covers(traits)) {
            return Optional.empty();
        }
        locked.countArticle();
        try (OpenLedger open = ledger.open(locked, List.of(id), channel)) {
            long advance = copy.number();
            open.giveAhead(id, advance, traits.section(), place);
        }
        return Optional.of(copy);
    }

    private JsonNode read(byte[] listing) {
        try {
            return json.readTree(listing);
        } catch (IOException damaged) {
            throw new UncheckedIOException("A stored listing can't be read", damaged);
        }
    }
}
