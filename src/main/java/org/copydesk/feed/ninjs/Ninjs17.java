package org.copydesk.feed.ninjs;

import jakarta.inject.Singleton;

/** ninjs 1.7. */
@Singleton
public class Ninjs17 extends Ninjs1 {
    Ninjs17() {
        super("1.7");
    }
}
