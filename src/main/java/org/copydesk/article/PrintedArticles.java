package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.audit.StepTaken;
import org.copydesk.edition.PublishedArticle;
import org.copydesk.media.CaptionRequest;
import org.copydesk.media.CaptionView;
import org.copydesk.media.Captions;
import org.copydesk.platform.storage.BulkInsert;
import org.copydesk.revision.Revisions;
import org.copydesk.vocabulary.BylineView;
import org.copydesk.vocabulary.TagView;

/**
 * The desk's side of articles that were published elsewhere: each is here as it was printed, with a first revision to go
 * back to and a step in the audit trail. The caller shows them in the edition, in the same transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PrintedArticles {
    private final ArticleRepository articles;
    private final ArticlePresentation presentation;
    private final Captions captions;
    private final Revisions revisions;
    private final DeskJournal journal;
    private final BulkInsert rows;

    PrintedArticles(
            ArticleRepository articles,
            ArticlePresentation presentation,
            Captions captions,
            Revisions revisions,
            DeskJournal journal,
            BulkInsert rows) {
        this.articles = articles;
        this.presentation = presentation;
        this.captions = captions;
        this.revisions = revisions;
        this.journal = journal;
        this.rows = rows;
    }

    /**
     * How an article stands at the desk.
     *
     * @param version the number of published versions
     * @param revision the number of the latest save
     * @param corrections how many were noted
     * @param isChanged whether the working copy says more than readers see
     */
    public record Standing(
            UUID id,
            State state,
            boolean isKilled,
            int version,
            int revision,
            int corrections,
            boolean isChanged,
            String slug,
            Instant publishedAt) {
        private static Standing of(Article article) {
            return new Standing(
                    article.id(),
                    article.state(),
                    article.killed(),
                    article.version(),
                    article.revision(),
                    article.corrections().size(),
                    article.isChanged(),
                    article.slug(),
                    article.publishedAt());
        }
    }

    /**
     * An article that was taken in.
     *
     * @param revision that holds what was printed
     * @param article its snapshot for the edition, without its body
     */
    public record Printed(int revision, PublishedArticle article) {}

    /** Articles of these ids, locked for the rest of the transaction; ids of none are left out. */
    public List<Standing> locked(Collection<UUID> ids) {
        return articles.locked(ids).stream().map(Standing::of).toList();
    }

    /** The articles that have these slugs at the desk, by slug; slugs that are free are left out. */
    public Map<String, UUID> slugOwners(Collection<String> slugs) {
        return articles.slugOwners(slugs);
    }

    /** What the desk alone knows of these articles. */
    public List<DeskSide> deskSides(Collection<UUID> ids) {
        return articles.deskSides(ids);
    }

    /**
     * Takes in articles. The caller flushes.
     *
     * @param printings of articles that are new, or {@link #locked} in this transaction
     * @param tags all that the printings name, sections among them
     * @param bylines all that the printings name
     * @return what became of each, in the same order
     */
    public List<Printed> print(
            List<Printing> printings, Map<UUID, TagView> tags, Map<UUID, BylineView> bylines, String by, Instant now) {
        List<Article> printed = new ArrayList<>();
        List<Article> added = new ArrayList<>();
        for (Printing printing : printings) {
            Article article = printing.isNew() ? begin(printing) : articles.existing(printing.id());
            article.print(printing, by, now);
            printed.add(article);
            if (printing.isNew()) {
                added.add(article);
            }
        }
        rows.insert(added);
        ArticleReferences references = new ArticleReferences(tags, bylines, writeCaptions(printings));
        revisions.addPublished(printed.stream()
                .map(article -> new Revisions.Published(
                        new Revisions.Save(
                                article.id(),
                                article.revision(),
                                now,
                                by,
                                null,
                                presentation.asJson(article, references)),
                        article.version()))
                .toList());
        List<StepTaken> steps = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            Printing printing = printings.get(i);
            State before = printing.isNew() ? null : State.PUBLISHED;
            steps.add(journal.taken(Step.IMPORT, printed.get(i), before, printing.note(), by));
        }
        journal.took(steps);
        return printed.stream()
                .map(article -> new Printed(article.revision(), presentation.snapshotWithoutBody(article, references)))
                .toList();
    }

    private static Article begin(Printing printing) {
        Printing.Origin origin = printing.origin();
        Article article = new Article(printing.id(), origin.createdBy(), origin.createdAt());
        article.cameByWire(origin.wireFingerprint());
        return article;
    }

    private Map<UUID, List<CaptionView>> writeCaptions(List<Printing> printings) {
        Map<UUID, List<CaptionView>> written = new HashMap<>(captions.add(printings.stream()
                .filter(Printing::isNew)
                .collect(Collectors.toMap(Printing::id, Printing::captions))));
        for (Printing printing : printings) {
            UUID id = printing.id();
            if (!printing.isNew()) {
                written.put(id, captions.restore(id, recognised(printing.captions(), captions.of(id))));
            }
        }
        return written;
    }

    /** Captions without ids that say what one of the article says already are that one. */
    private static List<CaptionRequest> recognised(List<CaptionRequest> wanted, List<CaptionView> present) {
        List<CaptionView> left = new ArrayList<>(present);
        left.removeIf(caption -> wanted.stream().anyMatch(other -> caption.id().equals(other.id())));
        List<CaptionRequest> recognised = new ArrayList<>();
        for (CaptionRequest caption : wanted) {
            CaptionView same = caption.id() != null
                    ? null
                    : left.stream()
                            .filter(other -> other.text().equals(caption.text()))
                            .findFirst()
                            .orElse(null);
            left.remove(same);
            recognised.add(
                    same == null
                            ? caption
                            : new CaptionRequest(
                                    same.id(), caption.role(), caption.text(), caption.alt(), caption.credit()));
        }
        return recognised;
    }

    /** Keeps an article that was withdrawn elsewhere as one that was published and is gone. */
    public void bury(Printing printing, boolean isKilled, String reason, Instant now) {
        Article article = begin(printing);
        article.print(printing, journal.who(), now);
        article.withdraw(isKilled, journal.who(), now);
        articles.persistAndFlush(article);
        journal.saved(article, null);
        journal.published(article);
        journal.took(Step.IMPORT, article, null, reason);
    }
}
