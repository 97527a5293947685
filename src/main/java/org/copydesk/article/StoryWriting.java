package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.audit.AuditTrail;
import org.copydesk.audit.StepTaken;
import org.copydesk.media.CaptionRequest;
import org.copydesk.media.CaptionView;
import org.copydesk.media.Captions;
import org.copydesk.platform.Ids;
import org.copydesk.revision.Revisions;

/**
 * Writes the desk's rows of incoming stories: each article as it is published, with a first revision to go back to and a
 * step in the audit trail. Rows of one kind follow one another, so that they go to the database in batches.
 */
@ApplicationScoped
class StoryWriting {
    private final ArticleRepository articles;
    private final ImportedArticleRepository imports;
    private final ArticlePresentation presentation;
    private final Captions captions;
    private final Revisions revisions;
    private final AuditTrail audit;

    StoryWriting(
            ArticleRepository articles,
            ImportedArticleRepository imports,
            ArticlePresentation presentation,
            Captions captions,
            Revisions revisions,
            AuditTrail audit) {
        this.articles = articles;
        this.imports = imports;
        this.presentation = presentation;
        this.captions = captions;
        this.revisions = revisions;
        this.audit = audit;
    }

    /**
     * Writes the stories and sends them to the database.
     *
     * @return what the articles refer to
     */
    ArticleReferences write(List<PlannedStory> stories, StoryLoading loading, KnownStories known, Instant now) {
        for (PlannedStory planned : stories) {
            planned.article().print(planned.printing(), loading.who(), now);
            if (planned.isNew()) {
                articles.persist(planned.article());
            }
        }
        ArticleReferences references = new ArticleReferences(
                loading.vocabulary().tags(), loading.vocabulary().bylines(), writeCaptions(stories));
        for (PlannedStory planned : stories) {
            save(planned.article(), references, loading.who(), now);
        }
        for (PlannedStory planned : stories) {
            note(planned, loading.who(), now);
        }
        for (PlannedStory planned : stories) {
            remember(planned, known);
        }
        articles.flush();
        return references;
    }

    private Map<UUID, List<CaptionView>> writeCaptions(List<PlannedStory> stories) {
        Map<UUID, List<CaptionView>> written = new HashMap<>();
        for (PlannedStory planned : stories) {
            UUID id = planned.article().id();
            written.put(
                    id,
                    planned.isNew()
                            ? captions.add(id, planned.captions())
                            : captions.restore(id, recognised(planned.captions(), captions.of(id))));
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

    private void save(Article article, ArticleReferences references, String who, Instant now) {
        revisions.addPublished(
                new Revisions.Save(
                        article.id(), article.revision(), now, who, null, presentation.asJson(article, references)),
                article.version());
    }

    private void note(PlannedStory planned, String who, Instant now) {
        Article article = planned.article();
        audit.record(new StepTaken(
                Ids.next(),
                article.id(),
                now,
                who,
                Step.IMPORT.toString(),
                planned.isNew() ? null : State.PUBLISHED.toString(),
                article.state().toString(),
                planned.reason(),
                article.revision(),
                article.version()));
    }

    private void remember(PlannedStory planned, KnownStories known) {
        Article article = planned.article();
        ImportedArticle present = known.importOf(article.id());
        ImportedArticle imported = present == null ? new ImportedArticle(article.id()) : present;
        IncomingStory story = planned.story();
        imported.madeFrom(story.history().externalId(), story.fingerprint(), article.revision());
        if (present == null) {
            imports.persist(imported);
        }
    }
}
