package org.copydesk.feed.ninjs;

import jakarta.inject.Singleton;

/** ninjs 2.2. */
@Singleton
public class Ninjs22 extends Ninjs2 {
    Ninjs22(Ninjs32 latest) {
        super("2.2", latest);
    }
}
