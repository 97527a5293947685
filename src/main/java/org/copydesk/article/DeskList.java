package org.copydesk.article;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;

/** What the caller of the desk's list asks for. */
class DeskList {
    @QueryParam("state")
    State state;

    @BeanParam
    @Valid
    Conditions conditions;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    Integer limit;

    @QueryParam("cursor")
    @Size(max = 1024)
    String cursor;

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
