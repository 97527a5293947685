package org.copydesk.media;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.UUID;
import org.copydesk.platform.json.WrongShape;

/** Deserializes a reference to a picture: its id, or an object with its id, as answers show a picture. */
class ImageReference extends StdDeserializer<UUID> {
    private static final long serialVersionUID = 1L;

    ImageReference() {
        super(UUID.class);
    }

    /** A picture as answers show it. */
    @JsonIgnoreProperties({"width", "height", "mediaType", "focalPoint", "syndicatable", "renditions"})
    private record ShownImage(UUID id) {}

    @Override
    public UUID deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return context.readValue(parser, UUID.class);
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new WrongShape(parser, "the id of an image or an object with an id");
        }
        UUID id = context.readValue(parser, ShownImage.class).id();
        if (id == null) {
            throw new WrongShape(parser, "the id of an image or an object with an id");
        }
        return id;
    }
}
