package org.copydesk.edition.audience;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;

/** Removes the pictures from an article's public JSON and keeps their captions. */
public final class Pictures {
    private Pictures() {}

    public static boolean areIn(JsonNode article) {
        return StreamSupport.stream(article.path("captions").spliterator(), false)
                .anyMatch(caption -> caption.path("image").isObject());
    }

    public static JsonNode leftOut(JsonNode article) {
        JsonNode bare = article.deepCopy();
        bare.path("captions").forEach(caption -> ((ObjectNode) caption).putNull("image"));
        return bare;
    }
}
