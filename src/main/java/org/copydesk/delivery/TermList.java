package org.copydesk.delivery;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.edition.EditionTermRepository.TermFilter;
import org.copydesk.edition.snapshot.TermRow;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.PageRequest;

/** Binds the parameters of a list of tags or bylines, apart from the kind, of which each has its own. */
abstract class TermList extends PageRequest {
    @QueryParam("q")
    @Size(max = 200)
    String q;

    /** The kind asked for as it stands in the query, or null. */
    abstract String kind();

    /** @param read reads terms by the filter, from behind a slug, at most so many */
    Representation page(PageJson pages, String list, CursorCodec cursors, TermsByFilter read, UriInfo address) {
        TermFilter filter = new TermFilter(kind(), q);
        Page<TermRow> page = page(
                cursors,
                list + "|" + filter,
                Function.identity(),
                (after, most) -> List.copyOf(read.terms(filter, after, most)),
                TermRow::slug);
        return pages.ofText(page.map(TermRow::json), Subjects.list(list), address);
    }

    /** Reads tags or bylines. */
    @FunctionalInterface
    interface TermsByFilter {
        List<? extends TermRow> terms(TermFilter filter, String after, int most);
    }
}
