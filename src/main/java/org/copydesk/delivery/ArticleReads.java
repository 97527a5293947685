package org.copydesk.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.copydesk.edition.ArticleRow;
import org.copydesk.edition.EditionReader;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;

/** Puts article answers together from the edition's pieces. */
@ApplicationScoped
@Transactional
class ArticleReads {
    private final EditionReader edition;
    private final CursorCodec cursors;

    ArticleReads(EditionReader edition, CursorCodec cursors) {
        this.edition = edition;
        this.cursors = cursors;
    }

    Representation list(ArticleList asked, UriInfo address) {
        FieldSelection fields = FieldSelection.parse(asked.fields);
        boolean withBody = asked.include != null || fields.wantsBody();
        List<ArticleRow> rows =
                edition.articles(asked.filter(), asked.sort, asked.after(cursors), asked.limit + 1, withBody);
        Long total = asked.total ? edition.count(asked.filter()) : null;
        Page<ArticleRow> page = Page.of(rows, asked.limit, total, row -> asked.cursorBehind(row, cursors));
        return PageJson.of(page.map(row -> fields.applyTo(row.json())), address);
    }

    Representation one(ArticleRow article, FieldSelection fields) {
        return Representation.of(fields.applyTo(article.json()), article.updatedAt());
    }
}
