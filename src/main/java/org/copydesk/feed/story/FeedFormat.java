package org.copydesk.feed.story;

/** A form in which a list of articles can be had. */
public interface FeedFormat {
    /** What the format is called, in a few words. */
    String title();

    /** The last part of the feed's address. */
    String name();

    String mediaType();

    String render(FeedPage page);
}
