package org.copydesk.feed;

import java.util.Optional;

/** The hub that readers' software may ask to be told of changes, instead of asking again and again (WebSub). */
public interface FeedHub {
    /** Its absolute address; empty if there is none. */
    Optional<String> address();
}
