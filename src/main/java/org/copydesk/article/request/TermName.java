package org.copydesk.article.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.copydesk.platform.json.WrongShape;

/** Deserializes the name of a tag: a slug, label or alias, or an object with a slug, as answers show a tag. */
class TermName extends StdDeserializer<String> {
    private static final long serialVersionUID = 1L;

    TermName() {
        super(String.class);
    }

    /** A tag as answers show it. */
    @JsonIgnoreProperties({"label", "kind", "uri", "code", "labels", "parent", "children", "articleCount"})
    private record ShownTag(String slug) {}

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return context.readValue(parser, String.class);
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new WrongShape(parser, "a slug or an object with a slug");
        }
        String slug = context.readValue(parser, ShownTag.class).slug();
        if (slug == null) {
            throw new WrongShape(parser, "a slug or an object with a slug");
        }
        return slug;
    }
}
