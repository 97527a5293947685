package org.copydesk.article;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.copydesk.article.state.State;
import org.copydesk.platform.paging.PageRequest;

/** Binds the parameters of the desk's list. */
class DeskList extends PageRequest {
    @QueryParam("state")
    State state;

    @BeanParam
    @Valid
    Conditions conditions;

    String scope() {
        return "desk/articles|" + state + "|" + conditions.scope();
    }

    /** The conditions that counting takes as well. */
    static class Conditions {
        @QueryParam("author")
        @Size(max = 200)
        String author;

        @QueryParam("tag")
        @Size(max = 80)
        String tag;

        @QueryParam("q")
        @Size(max = 200)
        String q;

        @QueryParam("changedAfter")
        Instant changedAfter;

        @QueryParam("changedBefore")
        Instant changedBefore;

        String scope() {
            return String.join("|", author, tag, q, String.valueOf(changedAfter), String.valueOf(changedBefore));
        }
    }
}
