package org.copydesk.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a reporter hands in: a story in the form of the desk's request, complete enough to be published as it is. */
public final class StoryBuilder {
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<String> tags = new ArrayList<>();
    private final List<Map<String, Object>> bylines = new ArrayList<>();
    private final List<Map<String, Object>> captions = new ArrayList<>();

    private StoryBuilder() {
        fields.put("headline", Unique.headline("Harbour crane lifts its last crate"));
        body("text", "The crane at Pier 4 stopped at noon.\n\nIt will be sold for scrap.");
    }

    public static StoryBuilder aStory() {
        return new StoryBuilder();
    }

    public StoryBuilder headline(String headline) {
        return with("headline", headline);
    }

    public StoryBuilder slug(String slug) {
        return with("slug", slug);
    }

    public StoryBuilder in(String language) {
        return with("language", language);
    }

    public StoryBuilder section(String slug) {
        return with("section", slug);
    }

    public StoryBuilder printedAt(String time) {
        return with("publishedAt", Instant.parse(time).toString());
    }

    public StoryBuilder body(String format, Object content) {
        return with("body", Map.of("format", format, "content", content));
    }

    public StoryBuilder tagged(String... slugs) {
        tags.addAll(List.of(slugs));
        return this;
    }

    public StoryBuilder by(String... slugs) {
        for (String slug : slugs) {
            bylines.add(Map.of("slug", slug));
        }
        return this;
    }

    public StoryBuilder byInRole(String slug, String role) {
        bylines.add(Map.of("slug", slug, "role", role));
        return this;
    }

    public StoryBuilder captioned(String text, String credit) {
        captions.add(Map.of("text", text, "credit", credit));
        return this;
    }

    /** A caption with any fields. */
    public StoryBuilder captioned(Map<String, ?> caption) {
        captions.add(Map.copyOf(caption));
        return this;
    }

    /** Sets any field of the request. */
    public StoryBuilder with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    List<String> tagSlugs() {
        return List.copyOf(tags);
    }

    List<String> bylineSlugs() {
        return bylines.stream().map(byline -> (String) byline.get("slug")).toList();
    }

    String sectionSlug() {
        return (String) fields.get("section");
    }

    /** The request's JSON object. */
    public Map<String, Object> request() {
        Map<String, Object> request = new LinkedHashMap<>(fields);
        request.put("tags", tagSlugs());
        request.put("bylines", List.copyOf(bylines));
        request.put("captions", List.copyOf(captions));
        return request;
    }
}
