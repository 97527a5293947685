package org.copydesk.transfer.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.copydesk.article.ArticleImport;
import org.copydesk.article.state.ArticleState;
import org.copydesk.article.state.State;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Holds what the database has of some incoming stories, and recognises those that are unchanged. */
final class ExistingStories {
    private final Map<String, ImportedArticle> byExternalId = new HashMap<>();
    private final Map<UUID, ImportedArticle> byArticleId = new HashMap<>();
    private final Map<UUID, ArticleState> articles = new HashMap<>();
    private final Map<UUID, String> exported = new HashMap<>();

    /** @param archive tells what an export would say of an article, as a fingerprint */
    ExistingStories(
            Collection<IncomingStory> stories,
            ImportedArticleRepository imported,
            ArticleImport repository,
            ArticleArchive archive) {
        Set<String> externalIds = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        for (IncomingStory story : stories) {
            if (story.history().externalId() != null) {
                externalIds.add(story.history().externalId());
            }
            if (story.history().id() != null) {
                ids.add(story.history().id());
            }
        }
        imported.byExternalIds(externalIds).forEach(this::know);
        imported.byArticleIds(ids).forEach(this::know);
        Set<UUID> changed = new HashSet<>(ids);
        changed.addAll(byArticleId.keySet());
        Set<UUID> same = new HashSet<>();
        for (IncomingStory story : stories) {
            ImportedArticle known = imported(story);
            if (known != null && known.fingerprint().equals(story.fingerprint())) {
                changed.remove(known.articleId());
                same.add(known.articleId());
            }
        }
        changed.addAll(repository.unpublished(same));
        repository.locked(changed).forEach(article -> articles.put(article.id(), article));
        exported.putAll(archive.fingerprints(articles.keySet()));
    }

    private void know(ImportedArticle imported) {
        byArticleId.put(imported.articleId(), imported);
        if (imported.externalId() != null) {
            byExternalId.put(imported.externalId(), imported);
        }
    }

    private ImportedArticle imported(IncomingStory story) {
        ImportedArticle named = byExternalId.get(story.history().externalId());
        return named == null ? byArticleId.get(story.history().id()) : named;
    }

    /** The note of the import that made the story's article, or null. */
    ImportedArticle importOf(UUID articleId) {
        return byArticleId.get(articleId);
    }

    /** The article of a story that says nothing new and that readers get, or null. */
    UUID unchanged(IncomingStory story) {
        ArticleState present = article(story);
        if (present != null && present.state() != State.PUBLISHED) {
            return null;
        }
        ImportedArticle known = imported(story);
        if (known != null && known.fingerprint().equals(story.fingerprint())) {
            return known.articleId();
        }
        return present != null && story.fingerprint().equals(exported.get(present.id())) ? present.id() : null;
    }

    /** The article of a story, or null for a new one. */
    ArticleState article(IncomingStory story) {
        ImportedArticle known = imported(story);
        return articles.get(known == null ? story.history().id() : known.articleId());
    }

    /**
     * Refuses what would undo the newsroom's own work.
     *
     * @throws ProblemException 409 or 412
     */
    void requireReplaceable(ArticleState article, IncomingStory story) {
        UUID id = story.history().id();
        if (id != null && !id.equals(article.id())) {
            throw new ProblemException(
                    ErrorCode.NOT_UNIQUE,
                    "The external id is that of article " + article.id() + ", not of " + id + ".");
        }
        if (article.state() != State.PUBLISHED) {
            throw new ProblemException(
                            ErrorCode.STATE_CONFLICT,
                            "Article " + article.id() + " is " + (article.isKilled() ? "killed" : article.state())
                                    + " here; an import leaves it so.")
                    .with("state", article.state().toString());
        }
        if (article.isHeld()) {
            throw new ProblemException(
                    ErrorCode.STATE_CONFLICT,
                    "Article " + article.id() + " is on legal hold here; an import leaves it so.");
        }
        ImportedArticle known = byArticleId.get(article.id());
        Integer version = story.history().version();
        if (version != null && version <= article.version()) {
            throw new ProblemException(
                    ErrorCode.STALE,
                    "Article " + article.id() + " has version " + article.version()
                            + " here, which says something else.");
        }
        boolean isOwnWork =
                known == null ? article.isChanged() || version == null : known.revision() != article.revision();
        if (isOwnWork) {
            throw new ProblemException(
                    ErrorCode.STALE,
                    "The desk has changed article " + article.id() + " since; an import does not undo that.");
        }
    }
}
