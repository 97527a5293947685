package org.copydesk.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.copydesk.delivery.answer.AlternateLinks;
import org.copydesk.delivery.answer.Moved;
import org.copydesk.delivery.answer.PublicAnswer;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.edition.ArticleLookup;
import org.copydesk.edition.EditionRepository;
import org.copydesk.edition.audience.Share;
import org.copydesk.edition.relation.ArticleLinks;
import org.copydesk.edition.rendering.ArticleRow;
import org.copydesk.platform.Ids;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.CursorPosition;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.Slice;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Slugs;

/** Builds the answers of articles from the edition's stored JSON. */
@ApplicationScoped
class ArticleAnswers {
    private final EditionRepository edition;
    private final CursorCodec cursors;
    private final AlternateLinks links;
    private final PageJson pages;
    private final ArticleLinks around;

    ArticleAnswers(
            EditionRepository edition, CursorCodec cursors, AlternateLinks links, PageJson pages, ArticleLinks around) {
        this.edition = edition;
        this.cursors = cursors;
        this.links = links;
        this.pages = pages;
        this.around = around;
    }

    Representation list(ArticleList asked, UriInfo address, Share share) {
        FieldSelection fields = FieldSelection.parse(asked.fields);
        boolean withBody = share.fullText() && (asked.include != null || fields.wantsBody());
        CursorPosition from = asked.after(cursors, asked.scope(), CursorPosition::parse);
        Slice<ArticleRow> rows = rows(asked, from, withBody, share);
        Page<ArticleRow> page = asked.page(cursors, asked.scope(), from, rows, asked.sort::position)
                .withTotal(asked.total ? edition.count(asked.filter(), share.audience()) : null);
        Subjects subjects = asked.subjects();
        List<ArticleRow> shown = around.onRows(share.handOut(page.data()), share.audience());
        shown.forEach(subjects::row);
        List<byte[]> articles =
                shown.stream().map(row -> fields.applyTo(row.json())).toList();
        Representation json = links.onList(pages.of(new Page<>(articles, page.page()), subjects, address), shown);
        return asked.isInFeeds() ? links.withFeeds(json, asked.filter(), asked.limit) : json;
    }

    /** Reads on after a position or, against the list's order, before one. */
    private Slice<ArticleRow> rows(ArticleList asked, CursorPosition from, boolean withBody, Share share) {
        boolean isBefore = from != null && from.isBefore();
        Slice<ArticleRow> read = edition.articles(
                asked.filter(),
                isBefore ? asked.sort.reversed() : asked.sort,
                from == null ? null : from.position(),
                asked.limit,
                withBody,
                share.audience());
        if (!isBefore) {
            return read;
        }
        List<ArticleRow> inOrder = new ArrayList<>(read.rows());
        Collections.reverse(inOrder);
        return new Slice<>(inOrder, read.more());
    }

    /** @throws ProblemException 404 for what was never published or is not shown, 410 for what was withdrawn */
    PublicAnswer at(String idOrSlug, FieldSelection fields, Share share) {
        ArticleLookup found = edition.find(idOrSlug, share.audience());
        if (found instanceof ArticleLookup.Found present) {
            return around.onRows(share.handOut(List.of(present.article())), share.audience()).stream()
                    .findFirst()
                    .map(article -> one(article, idOrSlug, fields))
                    .orElseThrow(() -> ProblemException.notFound("article", idOrSlug));
        }
        if (found instanceof ArticleLookup.Moved moved) {
            return new Moved("/v1/articles/" + Slugs.inPath(moved.slug()));
        }
        if (found instanceof ArticleLookup.Withdrawn withdrawn) {
            throw new ProblemException(ErrorCode.WITHDRAWN, "The article was withdrawn at " + withdrawn.at() + ".");
        }
        return Ids.parse(idOrSlug)
                .flatMap(share::ahead)
                .map(copy -> Representation.json(fields.applyTo(copy.json()), Subjects.none())
                        .modified(copy.updatedAt()))
                .orElseThrow(() -> ProblemException.notFound("article", idOrSlug));
    }

    private Representation one(ArticleRow article, String idOrSlug, FieldSelection fields) {
        Representation json = Representation.json(
                        fields.applyTo(article.json()), Subjects.none().row(article))
                .modified(article.lastModified());
        return links.onArticle(json, idOrSlug, article);
    }
}
