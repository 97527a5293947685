package org.copydesk.partner.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.edition.audience.LiveArticle;
import org.copydesk.edition.audience.Pictures;
import org.copydesk.platform.storage.StoredJson;

/** Renders changes as JSON around articles that were rendered before. */
@Singleton
class ChangeJson {
    private final ObjectMapper mapper;

    ChangeJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    JsonNode listing(LiveArticle article) {
        try {
            return mapper.readTree(article.listing());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored listing can't be read", damaged);
        }
    }

    /**
     * An article as a partner may have it.
     *
     * @param listing of the article
     * @param withPictures whether the partner may have pictures that are for partners
     */
    String article(LiveArticle article, JsonNode listing, boolean withPictures) {
        Set<String> withheld = Pictures.withheld(listing, withPictures);
        return withheld.isEmpty()
                ? whole(article)
                : joined(written(Pictures.leftOut(listing, withheld)), Pictures.leftOut(article.body(), withheld));
    }

    /** An article as the public may have it. */
    static String whole(LiveArticle article) {
        return joined(article.listing(), article.body());
    }

    private static String joined(String listing, StoredJson body) {
        return body == null ? listing : listing.substring(0, listing.length() - 1) + ",\"body\":" + body.text() + "}";
    }

    /**
     * A change.
     *
     * @param word its kind
     * @param article JSON, or null
     */
    String change(LoggedChange change, String word, int version, String article) {
        ObjectNode json = mapper.createObjectNode();
        if (change.isEntry()) {
            json.putNull("number");
        } else {
            json.put("number", change.place().number());
        }
        json.put("kind", word)
                .put("at", change.at().toString())
                .put("articleId", change.articleId().toString())
                .put("version", version)
                .put("reason", change.reason());
        String head = written(json);
        return head.substring(0, head.length() - 1) + ",\"article\":" + article + "}";
    }

    /** A page of changes. Cursors are URL-safe Base64 and need no escaping in JSON. */
    static String page(ChangePage page, String next, int limit) {
        return page.changes().stream()
                .map(PartnerChange::json)
                .collect(Collectors.joining(
                        ",", "{\"data\":[", "],\"page\":{\"limit\":" + limit + ",\"next\":\"" + next + "\"}}"));
    }

    /** The first line of a snapshot. */
    String first(String cursor, Instant at) {
        return written(mapper.createObjectNode().put("cursor", cursor).put("at", at.toString()));
    }

    /** The last line of a snapshot. */
    String last(String cursor, long articles) {
        return written(mapper.createObjectNode().put("articles", articles).put("cursor", cursor));
    }

    private String written(JsonNode json) {
        try {
            return mapper.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree can be written", impossible);
        }
    }
}
