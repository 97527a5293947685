package org.copydesk.feed.story;

import java.util.List;
import org.copydesk.platform.contract.Renders;

/** A format of a list of articles. Its class has the annotation {@link Renders}. */
public interface FeedFormat {
    /** What the format is called, in a few words. */
    String title();

    /** The last part of the feed's address. */
    default String name() {
        return getClass().getAnnotation(Renders.class).as();
    }

    /** The media types that ask for the format, the usual one first: those that the class offers. */
    default List<String> mediaTypes() {
        return List.of(getClass().getAnnotation(Renders.class).in());
    }

    /** The usual one. */
    default String mediaType() {
        return mediaTypes().get(0);
    }

    String render(FeedPage page);
}
