package org.copydesk.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.copydesk.edition.ArticleFilter;
import org.copydesk.edition.ArticleOrder;
import org.copydesk.edition.ArticleRow;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.text.LanguageTag;
import org.copydesk.serving.Subjects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the caller of an article list asks for. */
class ArticleList {
    @QueryParam("tag")
    @Size(max = 10)
    List<@Size(max = 80) String> tag;

    @QueryParam("byline")
    @Size(max = 80)
    String byline;

    @QueryParam("section")
    @Size(max = 80)
    String section;

    @QueryParam("language")
    @Size(max = LanguageTag.MAX_LENGTH)
    @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE)
    String language;

    @QueryParam("publishedAfter")
    Instant publishedAfter;

    @QueryParam("publishedBefore")
    Instant publishedBefore;

    @QueryParam("updatedAfter")
    Instant updatedAfter;

    @QueryParam("sort")
    @DefaultValue("-publishedAt")
    @Schema(enumeration = {"-publishedAt", "publishedAt", "-updatedAt"})
    ArticleOrder sort;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    Integer limit;

    @QueryParam("cursor")
    @Size(max = 1024)
    String cursor;

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
        String range = language == null ? null : Locale.forLanguageTag(language).toLanguageTag();
        return new ArticleFilter(tag, byline, section, range, publishedAfter, publishedBefore, updatedAfter);
    }

    /** Whether feeds show the same: they know no times and no other order, and have cursors of their own. */
    boolean isInFeeds() {
        return cursor == null
                && sort == ArticleOrder.NEWEST_FIRST
                && publishedAfter == null
                && publishedBefore == null
                && updatedAfter == null;
    }

    /** What the list is about, apart from the articles on it. */
    Subjects subjects() {
        Subjects subjects = Subjects.list("articles");
        tag.forEach(subjects::tag);
        if (byline != null) {
            subjects.byline(byline);
        }
        if (section != null) {
            subjects.tag(section);
        }
        return subjects;
    }

    private String scope() {
        return "articles|" + sort + "|" + filter();
    }

    ArticleRow.Position after(CursorCodec cursors) {
        if (cursor == null) {
            return null;
        }
        List<String> keys = cursors.decode(scope(), cursor);
        return new ArticleRow.Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    }

    String cursorBehind(ArticleRow row, CursorCodec cursors) {
        ArticleRow.Position position = row.position(sort);
        return cursors.encode(
                scope(), List.of(position.time().toString(), position.id().toString()));
    }
}
