package org.copydesk.article.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.copydesk.article.request.ArticleRequest.CreditRequest;
import org.copydesk.platform.json.WrongShape;

/** Deserializes a credit: a slug, name or alias, or an object with a slug, as answers show a byline. */
class CreditDeserializer extends StdDeserializer<CreditRequest> {
    private static final long serialVersionUID = 1L;

    CreditDeserializer() {
        super(CreditRequest.class);
    }

    /** A byline as answers show it. */
    @JsonIgnoreProperties({"name", "kind", "affiliation"})
    private record ShownByline(String slug, String role) {}

    @Override
    public CreditRequest deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return new CreditRequest(context.readValue(parser, String.class), null);
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new WrongShape(parser, "an object or a slug");
        }
        ShownByline shown = context.readValue(parser, ShownByline.class);
        return new CreditRequest(shown.slug(), shown.role());
    }
}
