package org.copydesk.delivery;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.edition.EditionCaptionRepository;
import org.copydesk.edition.EditionCaptionRepository.CaptionFilter;
import org.copydesk.edition.EditionCaptionRepository.CaptionRow;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;

/** Binds the parameters of the list of captions. */
class CaptionList extends PageRequest {
    @QueryParam("article")
    @Size(max = 80)
    String article;

    @QueryParam("byline")
    @Size(max = 80)
    String byline;

    @QueryParam("credit")
    @Size(max = 500)
    String credit;

    Representation page(PageJson pages, EditionCaptionRepository vocabulary, CursorCodec cursors, UriInfo address) {
        CaptionFilter filter = new CaptionFilter(article, byline, credit);
        Page<CaptionRow> page = page(
                cursors,
                "captions|" + filter,
                UUID::fromString,
                (after, most) -> vocabulary.captions(filter, after, most),
                CaptionRow::id);
        Subjects subjects = Subjects.list("captions");
        page.data().forEach(row -> subjects.article(row.articleId()));
        return pages.ofText(page.map(CaptionRow::json), subjects, address);
    }
}
