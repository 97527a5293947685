package org.copydesk.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.copydesk.edition.ArticleFilter;
import org.copydesk.edition.ArticleRow;
import org.copydesk.edition.PublishedArticle;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.text.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the caller of a feed asks for. */
class FeedList {
    static final String FULL = "full";
    static final int USUAL_LIMIT = 20;

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

    @QueryParam("content")
    @DefaultValue(FULL)
    @Pattern(regexp = "full|summary", message = "must be full or summary")
    @Schema(enumeration = {"full", "summary"})
    String content;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    Integer limit;

    @QueryParam("cursor")
    @Size(max = 1024)
    String cursor;

    ArticleFilter filter() {
        return new ArticleFilter(tag, byline, section, range(), null, null, null);
    }

    /** The language asked for as it is usually written, or null. */
    String range() {
        return language == null ? null : Locale.forLanguageTag(language).toLanguageTag();
    }

    private String scope() {
        return "feed|" + filter();
    }

    ArticleRow.Position after(CursorCodec cursors) {
        if (cursor == null) {
            return null;
        }
        List<String> keys = cursors.decode(scope(), cursor);
        return new ArticleRow.Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    }

    String cursorBehind(PublishedArticle article, CursorCodec cursors) {
        return cursors.encode(
                scope(), List.of(article.publishedAt().toString(), article.id().toString()));
    }

    /** The query of the list from a cursor on, or from its beginning if that is null. */
    String query(String at) {
        return query(filter(), content, limit, at);
    }

    /** A query that is always written alike; empty if it asks for nothing special. */
    static String query(ArticleFilter filter, String content, int limit, String at) {
        List<String> parameters = new ArrayList<>();
        filter.tags().forEach(slug -> add(parameters, "tag", slug));
        add(parameters, "byline", filter.byline());
        add(parameters, "section", filter.section());
        add(parameters, "language", filter.language());
        add(parameters, "content", content.equals(FULL) ? null : content);
        add(parameters, "limit", limit == USUAL_LIMIT ? null : String.valueOf(limit));
        add(parameters, "cursor", at);
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private static void add(List<String> parameters, String name, String value) {
        if (value != null) {
            parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
