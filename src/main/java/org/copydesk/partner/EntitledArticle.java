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
 */
@Schema(name = "EntitledArticle")
public record EntitledArticle(
        UUID id, String slug, String language, String headline, String section, String source, Instant publishedAt) {

    /** @param article the public JSON */
    static EntitledArticle of(JsonNode article) {
        return new EntitledArticle(
                UUID.fromString(article.path("id").textValue()),
                article.path("slug").textValue(),
                article.path("language").textValue(),
                article.path("headline").textValue(),
                article.path("section").path("slug").textValue(),
                article.path("source").path("name").textValue(),
                Instant.parse(article.path("publishedAt").textValue()));
    }
}
