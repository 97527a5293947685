package org.copydesk.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.copydesk.edition.TermRow;
import org.copydesk.edition.VocabularyReader.TermFilter;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.serving.Representation;
import org.copydesk.serving.Subjects;

/** What the caller of a list of tags or bylines asks for, apart from the kind, which each has its own of. */
abstract class TermList {
    @QueryParam("q")
    @Size(max = 200)
    String q;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    Integer limit;

    @QueryParam("cursor")
    @Size(max = 1024)
    String cursor;

    /** The kind asked for as it stands in the query, or null. */
    abstract String kind();

    private String scope(String list) {
        return list + "|" + kind() + "|" + q;
    }

    TermFilter filter(String list, CursorCodec cursors) {
        return new TermFilter(kind(), q, cursors.decodeOne(scope(list), cursor));
    }

    Representation page(String list, List<TermRow> rows, CursorCodec cursors, UriInfo address) {
        Page<TermRow> page = Page.of(rows, limit, row -> cursors.encode(scope(list), List.of(row.slug())));
        return PageJson.ofText(page.map(TermRow::json), Subjects.list(list), address);
    }
}
