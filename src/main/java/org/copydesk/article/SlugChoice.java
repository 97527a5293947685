package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import org.copydesk.edition.EditionRepository;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Slugs;
import org.copydesk.platform.text.UniqueSlugs;

/** Chooses unique slugs for articles. A slug that was ever published stays its article's. */
@ApplicationScoped
class SlugChoice {
    private final ArticleRepository articles;
    private final EditionRepository edition;
    private final PublicationConfig publication;

    SlugChoice(ArticleRepository articles, EditionRepository edition, PublicationConfig publication) {
        this.articles = articles;
        this.edition = edition;
        this.publication = publication;
    }

    /**
     * Settles the article's slug after an edit.
     *
     * @param wanted the slug that the request names, or null
     * @throws ProblemException {@link ErrorCode#NOT_UNIQUE} if another article has, or once had, the wanted one
     */
    void settle(Article article, String wanted, String headline) {
        if (wanted != null) {
            choose(article, wanted);
        } else if (article.slug() == null || article.slugFollowsHeadline()) {
            follow(article, headline);
        }
    }

    private void choose(Article article, String wanted) {
        if (wanted.equals(article.slug())) {
            return;
        }
        if (!Slugs.isArticleSlug(wanted)) {
            throw ProblemException.invalid("/slug", "pattern", "The slug has the form of an id; choose words.");
        }
        if (isTaken(wanted, article)) {
            String detail = "Another article has or had the slug \"" + wanted + "\"; choose a different one.";
            throw new ProblemException(ErrorCode.NOT_UNIQUE, detail);
        }
        article.takeSlug(wanted, true);
    }

    private void follow(Article article, String headline) {
        String base = publication.slugOf(headline).orElse("story");
        article.takeSlug(UniqueSlugs.firstFree(base, slug -> isTaken(slug, article)), false);
    }

    /** Whether no other article has, or once had, the slug. */
    boolean isFree(String slug, Article article) {
        return !isTaken(slug, article);
    }

    private boolean isTaken(String slug, Article article) {
        return articles.isSlugTaken(slug, article.id()) || edition.isSlugOfAnother(slug, article.id());
    }
}
