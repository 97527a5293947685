package org.copydesk.feed;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.copydesk.delivery.answer.ArticleListRequest;
import org.copydesk.edition.ArticleFilter;
import org.copydesk.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Binds the parameters of a feed. */
class FeedList extends ArticleListRequest {
    static final String FULL = "full";

    @QueryParam("content")
    @DefaultValue(FULL)
    @Pattern(regexp = "full|summary", message = "must be full or summary")
    @Schema(enumeration = {"full", "summary"})
    String content;

    @QueryParam("front")
    @Size(max = 80)
    String front;

    @QueryParam("list")
    @Size(max = 80)
    String list;

    /**
     * Whether it asks for what stands on a front.
     *
     * @throws ProblemException 400 for a list without a front, or a front with filters or a cursor
     */
    boolean isOfFront() {
        if (front == null && list != null) {
            throw ProblemException.badParameter("list", "A list is a front's: name that as front.");
        }
        if (front != null
                && (cursor != null
                        || !query(filter(), FULL, DEFAULT_LIMIT, null).isEmpty())) {
            throw ProblemException.badParameter("front", "A front has no filters and no further pages.");
        }
        return front != null;
    }

    ArticleFilter filter() {
        return filter(ArticleFilter.Period.ANY);
    }

    String scope() {
        return "feed|" + filter();
    }

    /** The query of the list from a cursor on, or from its beginning if that is null. */
    String query(String at) {
        List<String> parameters = new ArrayList<>();
        add(parameters, "front", front);
        add(parameters, "list", list);
        return joined(parameters, filter(), content, limit, at);
    }

    /** A query that is always written alike; empty if it asks for nothing special. */
    static String query(ArticleFilter filter, String content, int limit, String at) {
        return joined(new ArrayList<>(), filter, content, limit, at);
    }

    private static String joined(List<String> parameters, ArticleFilter filter, String content, int limit, String at) {
        filter.tags().forEach(slug -> add(parameters, "tag", slug));
        add(parameters, "anyTag", joined(filter.anyTags()));
        add(parameters, "notTag", joined(filter.notTags()));
        filter.bylines().forEach(slug -> add(parameters, "byline", slug));
        filter.sections().forEach(slug -> add(parameters, "section", slug));
        add(parameters, "genre", Objects.toString(filter.genre(), null));
        add(parameters, "ids", filter.ids() == null ? null : String.join(",", filter.ids()));
        add(parameters, "language", filter.language());
        add(parameters, "content", content.equals(FULL) ? null : content);
        add(parameters, "limit", limit == DEFAULT_LIMIT ? null : String.valueOf(limit));
        add(parameters, "cursor", at);
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private static String joined(List<String> slugs) {
        return slugs.isEmpty() ? null : String.join(",", slugs);
    }

    private static void add(List<String> parameters, String name, String value) {
        if (value != null) {
            parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
