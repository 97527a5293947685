package org.copydesk.feed;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.copydesk.feed.story.FeedFormat;

/** Lists the formats of feeds in a fixed order. */
@Singleton
class FeedFormats {
    static final String PATH = "/feeds/";

    private final List<FeedFormat> formats;

    FeedFormats(@All List<FeedFormat> formats) {
        this.formats =
                formats.stream().sorted(Comparator.comparing(FeedFormat::name)).toList();
    }

    List<FeedFormat> all() {
        return formats;
    }

    Optional<FeedFormat> named(String name) {
        return formats.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** The path of the feed's address. */
    static String pathOf(FeedFormat format) {
        return PATH + format.name();
    }
}
