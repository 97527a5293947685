package org.copydesk.feed.ninjs;

import jakarta.inject.Singleton;

/** ninjs 3.1. */
@Singleton
public class Ninjs31 extends Ninjs3 {
    Ninjs31() {
        super("3.1");
    }
}
