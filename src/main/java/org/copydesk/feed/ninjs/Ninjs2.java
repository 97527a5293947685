package org.copydesk.feed.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.copydesk.edition.snapshot.WithdrawnArticle;
import org.copydesk.feed.story.JsonObject;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;

/** ninjs 2: the names are in lower case, and an association has no relation of its own. */
abstract class Ninjs2 extends Ninjs {
    private final Ninjs3 latest;

    Ninjs2(String version, Ninjs3 latest) {
        super(version);
        this.latest = latest;
    }

    @Override
    JsonObject json(Story story) {
        return older(latest.json(story));
    }

    @Override
    JsonObject json(WithdrawnArticle article, Publication publication) {
        return older(latest.json(article, publication));
    }

    private JsonObject older(JsonObject json) {
        JsonObject older = new JsonObject();
        older.toNode().setAll((ObjectNode) lowerCase(json.toNode()));
        if (older.toNode().has("embargoeduntil")) {
            older.toNode().set("embargoed", older.toNode().remove("embargoeduntil"));
        }
        older.toNode().path("associations").forEach(picture -> ((ObjectNode) picture).remove("rel"));
        return older.with("standard", standard());
    }

    private static JsonNode lowerCase(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties()
                    .forEach(field -> copy.set(field.getKey().toLowerCase(Locale.ROOT), lowerCase(field.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(element -> copy.add(lowerCase(element)));
            return copy;
        }
        return node;
    }
}
