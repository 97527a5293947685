package org.copydesk.feed.ninjs;

import jakarta.inject.Singleton;

/** ninjs 1.6. */
@Singleton
public class Ninjs16 extends Ninjs1 {
    Ninjs16() {
        super("1.6");
    }
}
