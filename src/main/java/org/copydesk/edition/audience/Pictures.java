package org.copydesk.edition.audience;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.copydesk.platform.storage.StoredJson;

/** Removes pictures from an article's public JSON and keeps their captions. */
public final class Pictures {
    /** Text can't be taken for these elements: its angle brackets are escaped. */
    private static final Pattern FIGURE =
            Pattern.compile("(<figure data-caption=\"([^\"]*)\">)<picture>.*?</picture>", Pattern.DOTALL);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Pictures() {}

    /**
     * Returns the ids of the captions whose pictures a partner may not have.
     *
     * @param isEntitled whether the partner may have pictures at all
     */
    public static Set<String> withheld(JsonNode article, boolean isEntitled) {
        return StreamSupport.stream(article.path("captions").spliterator(), false)
                .filter(caption -> caption.path("image").isObject())
                .filter(caption -> !isEntitled
                        || !caption.path("image").path("syndicatable").asBoolean(true))
                .map(caption -> caption.path("id").textValue())
                .collect(Collectors.toSet());
    }

    /** The article without the pictures of these captions; it has no body. */
    public static JsonNode leftOut(JsonNode article, Set<String> captions) {
        JsonNode bare = article.deepCopy();
        bare.path("captions").forEach(caption -> {
            if (captions.contains(caption.path("id").textValue())) {
                ((ObjectNode) caption).putNull("image");
            }
        });
        return bare;
    }

    /** The body without the pictures of these captions; null stays so. */
    public static StoredJson leftOut(StoredJson body, Set<String> captions) {
        if (body == null || captions.isEmpty()) {
            return body;
        }
        ObjectNode bare = read(body);
        String html = FIGURE.matcher(bare.path("html").asText())
                .replaceAll(figure -> Matcher.quoteReplacement(
                        captions.contains(figure.group(2)) ? figure.group(1) : figure.group()));
        return StoredJson.of(bare.put("html", html).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode read(StoredJson body) {
        try {
            return (ObjectNode) MAPPER.readTree(body.utf8());
        } catch (IOException damaged) {
            throw new UncheckedIOException("A stored body can't be read", damaged);
        }
    }
}
