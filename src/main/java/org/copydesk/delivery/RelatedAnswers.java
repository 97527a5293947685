package org.copydesk.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.copydesk.delivery.answer.AlternateLinks;
import org.copydesk.delivery.answer.Moved;
import org.copydesk.delivery.answer.PublicAnswer;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.edition.ArticleLookup;
import org.copydesk.edition.EditionRepository;
import org.copydesk.edition.audience.Share;
import org.copydesk.edition.relation.ArticleLinks;
import org.copydesk.edition.relation.RelatedArticles;
import org.copydesk.edition.rendering.ArticleRow;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Slugs;

/** Builds the answers of related articles. */
@ApplicationScoped
class RelatedAnswers {
    private final EditionRepository edition;
    private final RelatedArticles related;
    private final ArticleLinks around;
    private final AlternateLinks links;
    private final PageJson pages;

    RelatedAnswers(
            EditionRepository edition,
            RelatedArticles related,
            ArticleLinks around,
            AlternateLinks links,
            PageJson pages) {
        this.edition = edition;
        this.related = related;
        this.around = around;
        this.links = links;
        this.pages = pages;
    }

    /** @throws ProblemException 404 for what was never published or is not shown, 410 for what was withdrawn */
    PublicAnswer at(String idOrSlug, int limit, UriInfo address, Share share) {
        ArticleLookup found = edition.find(idOrSlug, share.audience());
        if (found instanceof ArticleLookup.Found present) {
            PublishedArticle article = edition.snapshots(
                            List.of(present.article().id()))
                    .get(present.article().id());
            return of(article, limit, address, share);
        }
        if (found instanceof ArticleLookup.Moved moved) {
            return new Moved("/v1/articles/" + Slugs.inPath(moved.slug()) + "/related");
        }
        if (found instanceof ArticleLookup.Withdrawn withdrawn) {
            throw new ProblemException(ErrorCode.WITHDRAWN, "The article was withdrawn at " + withdrawn.at() + ".");
        }
        throw ProblemException.notFound("article", idOrSlug);
    }

    private PublicAnswer of(PublishedArticle article, int limit, UriInfo address, Share share) {
        List<ArticleRow> rows = edition.articles(related.of(article, limit, share.audience()));
        List<ArticleRow> shown = around.onRows(share.handOut(rows), share.audience());
        Subjects subjects = Subjects.list("articles").article(article.id());
        shown.forEach(subjects::row);
        Page<byte[]> page =
                new Page<>(shown.stream().map(ArticleRow::json).toList(), new Page.Info(limit, null, null, null));
        return links.onList(pages.of(page, subjects, address), shown);
    }
}
