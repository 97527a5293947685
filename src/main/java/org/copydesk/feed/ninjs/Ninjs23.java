package org.copydesk.feed.ninjs;

import jakarta.inject.Singleton;

/** ninjs 2.3. */
@Singleton
public class Ninjs23 extends Ninjs2 {
    Ninjs23(Ninjs32 latest) {
        super("2.3", latest);
    }
}
