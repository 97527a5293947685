package org.copydesk.edition.front;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.platform.storage.StoredJson;

/**
 * What a front says: its lists in order.
 *
 * @param title may be null
 */
public record FrontContent(String title, List<FrontList> lists) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A list of a front.
     *
     * @param title may be null
     * @param places how many articles it shows at most
     * @param repeats whether it may show articles that stand elsewhere on the front
     * @param pinned in the order of their positions
     * @param filling filters and order of {@code /v1/articles} by their names; null for a list without
     */
    public record FrontList(
            String slug,
            String title,
            int places,
            boolean repeats,
            List<Pin> pinned,
            Map<String, List<String>> filling) {
        public FrontList {
            pinned = List.copyOf(pinned);
        }

        public FrontList with(List<Pin> newPins) {
            return new FrontList(slug, title, places, repeats, newPins, filling);
        }
    }

    /**
     * An article at a position of a list, from 1, and the desk's own words over the story's. Null stands for the story's.
     */
    public record Pin(UUID article, int position, String kicker, String headline, String standfirst, UUID image) {
        public Pin at(int newPosition) {
            return new Pin(article, newPosition, kicker, headline, standfirst, image);
        }
    }

    public FrontContent {
        lists = List.copyOf(lists);
    }

    public Stream<Pin> pins() {
        return lists.stream().flatMap(list -> list.pinned().stream());
    }

    /** The pictures that it shows in the place of the stories' own. */
    public List<UUID> images() {
        return pins().map(Pin::image).filter(Objects::nonNull).distinct().toList();
    }

    public StoredJson stored() {
        try {
            return StoredJson.of(JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A front can be written", impossible);
        }
    }

    public static FrontContent of(StoredJson stored) {
        try {
            return JSON.readValue(stored.utf8(), FrontContent.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException("A stored front can't be read", damaged);
        }
    }
}
