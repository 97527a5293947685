package org.copydesk.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.util.Optional;
import org.copydesk.platform.text.BidiBalance;
import org.copydesk.platform.text.PlainText;

/**
 * Deserializes JSON strings: refuses characters that can't be stored, and normalises the others to NFC, with bidirectional
 * embeddings and isolates balanced.
 */
class StoredText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    StoredText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        Optional<String> problem = PlainText.problem(text);
        if (problem.isPresent()) {
            throw new Refused(parser, problem.get());
        }
        return BidiBalance.of(PlainText.normalize(text));
    }

    /** The text has a character that no text may hold; the message says which and where. */
    static class Refused extends InvalidFormatException {
        private static final long serialVersionUID = 1L;

        Refused(JsonParser parser, String detail) {
            super(parser, detail, "text", String.class);
        }
    }
}
