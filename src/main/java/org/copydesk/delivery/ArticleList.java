package org.copydesk.delivery;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.copydesk.delivery.answer.ArticleListRequest;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.edition.ArticleFilter;
import org.copydesk.edition.ArticleFilter.Period;
import org.copydesk.edition.ArticleOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Binds the parameters of {@code /v1/articles}. */
class ArticleList extends ArticleListRequest {
    @QueryParam("publishedFrom")
    Instant publishedFrom;

    @QueryParam("publishedAfter")
    Instant publishedAfter;

    @QueryParam("publishedTo")
    Instant publishedTo;

    @QueryParam("publishedBefore")
    Instant publishedBefore;

    @QueryParam("updatedAfter")
    Instant updatedAfter;

    @QueryParam("updatedBefore")
    Instant updatedBefore;

    @QueryParam("sort")
    @DefaultValue("-publishedAt")
    @Schema(enumeration = {"-publishedAt", "publishedAt", "-updatedAt", "updatedAt"})
    ArticleOrder sort;

    @QueryParam("fields")
    @Size(max = 1000)
    String fields;

    @QueryParam("include")
    @Pattern(regexp = "body", message = "must be body")
    String include;

    @QueryParam("total")
    @DefaultValue("false")
    Boolean total;

    ArticleFilter filter() {
        return filter(period());
    }

    private Period period() {
        return new Period(publishedFrom, publishedAfter, publishedTo, publishedBefore, updatedAfter, updatedBefore);
    }

    String scope() {
        return "articles|" + sort + "|" + filter();
    }

    /** Whether feeds show the same: they know no times and no other order, and have cursors of their own. */
    boolean isInFeeds() {
        return cursor == null && sort == ArticleOrder.NEWEST_FIRST && period().equals(Period.ANY);
    }

    /** What the list is about, apart from the articles on it. */
    Subjects subjects() {
        Subjects subjects = Subjects.list("articles");
        tag.forEach(subjects::tag);
        filter().anyTags().forEach(subjects::tag);
        byline.forEach(subjects::byline);
        section.forEach(subjects::tag);
        return subjects;
    }
}
