package org.copydesk.partner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article that an entitlement covers.
 *
 * @param section the section's slug, or null
 * @param source the source's name, or null
 * @param publishedAt null for one under embargo that is not published yet
 * @param embargoUntil before when nobody may show it; null for one that is published
 */
@Schema(name = "EntitledArticle")
public record EntitledArticle(
        UUID id,
        String slug,
        String language,
        String headline,
        String section,
        String source,
        Instant publishedAt,
        Instant embargoUntil) {

    /** @param article the public JSON, or that of an advance copy */
    static EntitledArticle of(JsonNode article) {
        return new EntitledArticle(
                UUID.fromString(article.path("id").textValue()),
                article.path("slug").textValue(),
                article.path("language").textValue(),
                article.path("headline").textValue(),
                article.path("section").path("slug").textValue(),
                article.path("source").path("name").textValue(),
                time(article.path("publishedAt")),
                time(article.path("embargoUntil")));
    }

    private static Instant time(JsonNode text) {
        return text.isTextual() ? Instant.parse(text.textValue()) : null;
    }
}
