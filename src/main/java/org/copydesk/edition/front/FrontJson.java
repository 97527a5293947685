package org.copydesk.edition.front;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.edition.audience.Share;
import org.copydesk.edition.front.FrontAssembly.Placed;
import org.copydesk.edition.front.FrontContent.FrontList;
import org.copydesk.edition.front.FrontContent.Pin;
import org.copydesk.edition.rendering.ArticleRow;

/** Writes fronts as JSON around articles that were rendered before; the desk's words for a place take that of the story's. */
@Singleton
public class FrontJson {
    private static final byte[] UNPINNED = ",\"kicker\":null,\"image\":null}".getBytes(StandardCharsets.UTF_8);

    private final ObjectMapper mapper = new ObjectMapper();

    /**
     * A front, in UTF-8.
     *
     * @param lists the articles by the lists' slugs
     * @param images the front's own pictures as they are shown, by their ids
     * @param shown the articles as the reader may have them; others are left out
     */
    public byte[] write(
            String slug,
            FrontContent front,
            Map<String, List<Placed>> lists,
            Map<UUID, ArticleRow> shown,
            Map<UUID, String> images,
            Share share) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        write(json, "{\"slug\":" + text(slug) + ",\"title\":" + text(front.title()) + ",\"lists\":[");
        String separator = "";
        for (FrontList list : front.lists()) {
            write(
                    json,
                    separator + "{\"slug\":" + text(list.slug()) + ",\"title\":" + text(list.title())
                            + ",\"articles\":[");
            List<Placed> places = lists.get(list.slug()).stream()
                    .filter(placed -> shown.containsKey(placed.article().id()))
                    .toList();
            for (int i = 0; i < places.size(); i++) {
                Placed placed = places.get(i);
                write(json, i == 0 ? "" : ",");
                write(json, shown.get(placed.article().id()).listing(), placed.pin(), images, share);
            }
            write(json, "]}");
            separator = ",";
        }
        write(json, "]}");
        return json.toByteArray();
    }

    private void write(ByteArrayOutputStream json, byte[] listing, Pin pin, Map<UUID, String> images, Share share) {
        if (pin == null) {
            json.write(listing, 0, listing.length - 1);
            json.writeBytes(UNPINNED);
            return;
        }
        ObjectNode article = (ObjectNode) read(listing);
        if (pin.headline() != null) {
            article.put("headline", pin.headline());
        }
        if (pin.standfirst() != null) {
            article.put("standfirst", pin.standfirst());
        }
        article.put("kicker", pin.kicker());
        article.set("image", image(pin.image(), images, share));
        write(json, article.toString());
    }

    private JsonNode image(UUID id, Map<UUID, String> images, Share share) {
        if (id == null || !images.containsKey(id)) {
            return JsonNodeFactory.instance.nullNode();
        }
        JsonNode image = read(images.get(id).getBytes(StandardCharsets.UTF_8));
        return share.pictures(image.path("syndicatable").asBoolean(true)) ? image : JsonNodeFactory.instance.nullNode();
    }

    private JsonNode read(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (IOException damaged) {
            throw new UncheckedIOException("Stored JSON can't be read", damaged);
        }
    }

    private String text(String value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A text can be written", impossible);
        }
    }

    private static void write(ByteArrayOutputStream json, String text) {
        json.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
