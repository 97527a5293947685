package org.copydesk.platform;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** What comes true by itself, and not at a known time. */
public final class Eventually {
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private Eventually() {}

    public static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(assertion);
    }
}
