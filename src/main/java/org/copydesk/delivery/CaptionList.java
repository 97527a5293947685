package org.copydesk.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.CaptionRow;
import org.copydesk.edition.VocabularyReader.CaptionFilter;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.serving.Representation;
import org.copydesk.serving.Subjects;

/** What the caller of the captions asks for. */
class CaptionList {
    @QueryParam("article")
    @Size(max = 80)
    String article;

    @QueryParam("byline")
    @Size(max = 80)
    String byline;

    @QueryParam("credit")
    @Size(max = 500)
    String credit;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    Integer limit;

    @QueryParam("cursor")
    @Size(max = 1024)
    String cursor;

    private String scope() {
        return "captions|" + article + "|" + byline + "|" + credit;
    }

    CaptionFilter filter(CursorCodec cursors) {
        String after = cursors.decodeOne(scope(), cursor);
        return new CaptionFilter(article, byline, credit, after == null ? null : UUID.fromString(after));
    }

    Representation page(List<CaptionRow> rows, CursorCodec cursors, UriInfo address) {
        Page<CaptionRow> page = Page.of(
                rows, limit, row -> cursors.encode(scope(), List.of(row.id().toString())));
        Subjects subjects = Subjects.list("captions");
        page.data().forEach(row -> subjects.article(row.articleId()));
        return PageJson.ofText(page.map(CaptionRow::json), subjects, address);
    }
}
