package org.copydesk.partner.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.advance.AdvanceArticle;
import org.copydesk.edition.audience.ArticleTraits;
import org.copydesk.edition.audience.GoneArticle;
import org.copydesk.edition.audience.LiveArticle;
import org.copydesk.edition.log.ChangeKind;
import org.copydesk.partner.LockedPartner;
import org.copydesk.partner.ledger.HoldingState;
import org.copydesk.partner.ledger.OpenLedger;
import org.copydesk.platform.problem.ProblemException;

/**
 * Decides what a partner is told of changes, by the latest versions of their articles. An earlier version is never handed out
 * again.
 */
final class Decision implements AutoCloseable {
    private static final String REMOVED = "removed";

    private final LockedPartner locked;
    private final OpenLedger ledger;
    private final ChangeJson json;
    private final Map<UUID, LiveArticle> live;
    private final Map<UUID, GoneArticle> gone;
    private final Map<UUID, AdvanceArticle> ahead;

    Decision(
            LockedPartner locked,
            OpenLedger ledger,
            ChangeJson json,
            Map<UUID, LiveArticle> live,
            Map<UUID, GoneArticle> gone,
            Map<UUID, AdvanceArticle> ahead) {
        this.locked = locked;
        this.ledger = ledger;
        this.json = json;
        this.live = live;
        this.gone = gone;
        this.ahead = ahead;
    }

    /**
     * What the partner is told, which is in the ledger then; empty if it is nothing to it.
     *
     * @throws ProblemException 429 for an article where the partner has used up what it may be given
     */
    Optional<PartnerChange> of(LoggedChange change) {
        UUID id = change.articleId();
        if (id == null) {
            // Fronts are the newsroom's own.
            return Optional.empty();
        }
        if (gone.containsKey(id)) {
            GoneArticle article = gone.get(id);
            boolean isEntitled =
                    article.traits().map(locked.entitlement()::covers).orElse(false);
            return withdrawn(change, id, article.version(), isEntitled);
        }
        if (live.containsKey(id)) {
            return published(change, live.get(id));
        }
        return ahead.containsKey(id) ? ahead(change, ahead.get(id)) : Optional.empty();
    }

    /** Of a story before its time. Once it is published, the log tells of it, and nothing here does any more. */
    private Optional<PartnerChange> ahead(LoggedChange change, AdvanceArticle copy) {
        JsonNode listing = copy.stands() ? json.listing(copy.article()) : null;
        ArticleTraits traits = listing == null ? null : ArticleTraits.of(listing);
        if (traits != null && locked.advanceCopy() && locked.entitlement().covers(traits)) {
            locked.countArticle();
            ledger.giveAhead(
                    copy.id(), copy.number(), traits.section(), change.place().number());
            return Optional.of(told(
                    change,
                    change.word(),
                    AdvanceArticle.VERSION,
                    json.article(copy.article(), listing, locked.pictures())));
        }
        if (!ledger.everGave(copy.id())) {
            return Optional.empty();
        }
        ledger.take(
                copy.id(),
                HoldingState.REMOVED,
                AdvanceArticle.VERSION,
                change.place().number());
        return Optional.of(told(change.because(copy.reason()), REMOVED, AdvanceArticle.VERSION, "null"));
    }

    private Optional<PartnerChange> published(LoggedChange change, LiveArticle article) {
        JsonNode listing = json.listing(article);
        ArticleTraits traits = ArticleTraits.of(listing);
        if (change.takesBack()) {
            // It was published again since, as a later change tells.
            return withdrawn(
                    change, article.id(), change.version(), locked.entitlement().covers(traits));
        }
        if (locked.entitlement().covers(traits)) {
            if (change.isEntry() && change.entry() != PartnerEntry.Kind.PUBLISHED) {
                // It came back, or was published, since; the change by which it was tells so.
                return Optional.empty();
            }
            locked.countArticle();
            ledger.give(
                    article.id(),
                    article.version(),
                    traits.section(),
                    change.place().number());
            return Optional.of(
                    told(change, change.word(), article.version(), json.article(article, listing, locked.pictures())));
        }
        if (!isRemovedBy(change, article)) {
            return Optional.empty();
        }
        ledger.take(
                article.id(),
                HoldingState.REMOVED,
                article.version(),
                change.place().number());
        return Optional.of(told(change, REMOVED, article.version(), "null"));
    }

    /** Whether this is the change by which an article left what the partner is entitled to. */
    private boolean isRemovedBy(LoggedChange change, LiveArticle article) {
        UUID id = article.id();
        if (change.isEntry()) {
            return change.entry() == PartnerEntry.Kind.REMOVED && ledger.everGave(id);
        }
        long number = change.place().number();
        if (ledger.removedAt(id, number)) {
            // Another copy of the partner's was told here; this one is, too.
            return true;
        }
        boolean isToldLater =
                locked.sweep().map(sweep -> sweep.isStillToCome(id)).orElse(false);
        return article.changeNumber() == number && ledger.holds(id) && !isToldLater;
    }

    private Optional<PartnerChange> withdrawn(LoggedChange change, UUID id, int version, boolean isEntitled) {
        boolean isTold = isEntitled || (change.takesBack() && ledger.everGave(id));
        if (!isTold || change.isEntry() || change.kind() == ChangeKind.ALERT) {
            return Optional.empty();
        }
        if (change.takesBack()) {
            HoldingState state = change.kind() == ChangeKind.KILLED ? HoldingState.KILLED : HoldingState.WITHDRAWN;
            ledger.take(id, state, version, change.place().number());
        }
        return Optional.of(told(change, change.word(), change.version(), "null"));
    }

    private PartnerChange told(LoggedChange change, String word, int version, String article) {
        int shown = change.version() == null ? version : change.version();
        return new PartnerChange(
                change.place(),
                word,
                change.at(),
                change.articleId(),
                shown,
                change.reason(),
                json.change(change, word, shown, article));
    }

    /** Writes down in the ledger what was decided. */
    @Override
    public void close() {
        ledger.close();
    }
}
