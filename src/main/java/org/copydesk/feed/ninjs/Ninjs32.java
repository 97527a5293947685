package org.copydesk.feed.ninjs;

import jakarta.inject.Singleton;

/** ninjs 3.2. */
@Singleton
public class Ninjs32 extends Ninjs3 {
    Ninjs32() {
        super("3.2");
    }
}
