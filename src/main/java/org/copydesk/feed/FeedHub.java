package org.copydesk.feed;

import java.util.Optional;

/** The WebSub hub of the feeds. */
public interface FeedHub {
    /** Its absolute address; empty if there is none. */
    Optional<String> address();
}
