package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.copydesk.article.state.State;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Renders working copies for previews and comparisons, and locks them. */
@ApplicationScoped
@Transactional
public class WorkingCopies {
    private static final Set<State> ENDED = Set.of(State.SPIKED, State.WITHDRAWN);

    private final ArticleRepository articles;
    private final ArticlePresentation presentation;

    WorkingCopies(ArticleRepository articles, ArticlePresentation presentation) {
        this.articles = articles;
        this.presentation = presentation;
    }

    /** @throws ProblemException 404 */
    public void requireArticle(UUID articleId) {
        articles.existing(articleId);
    }

    /** @throws ProblemException 404, or 409 for an article that will not be published */
    public void requireOne(UUID articleId) {
        State state = articles.existing(articleId).state();
        if (isEnded(state)) {
            throw new ProblemException(
                            ErrorCode.STATE_CONFLICT,
                            "The article is " + state + "; there is nothing to come that could be shown.")
                    .with("state", state.toString());
        }
    }

    /**
     * What readers would get if the article was published at an instant as it stands: its next version. Empty if there
     * is no such article, or it will not be published.
     */
    public Optional<PublishedArticle> asPublishedAt(UUID articleId, Instant at) {
        return articles.findByIdOptional(articleId)
                .filter(article -> !isEnded(article.state()))
                .map(article -> presentation.snapshot(
                        article,
                        article.version() + 1,
                        Objects.requireNonNullElse(article.publication().publishedAt(), at),
                        at));
    }

    /** The ids of the articles that these ids or slugs name, by the name; unknown ones are left out. */
    public Map<String, UUID> ids(Collection<String> idsOrSlugs) {
        Map<String, UUID> found = new HashMap<>(articles.slugOwners(idsOrSlugs));
        Map<String, UUID> ids = new HashMap<>();
        idsOrSlugs.forEach(name -> Ids.parse(name).ifPresent(id -> ids.put(name, id)));
        ids.values().retainAll(articles.present(ids.values()));
        found.putAll(ids);
        return found;
    }

    /** Locks articles in the order of their ids, so that no two transactions wait for each other. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(Collection<UUID> articleIds) {
        articles.lock(articleIds);
    }

    private static boolean isEnded(State state) {
        return ENDED.contains(state);
    }
}
