package org.copydesk.platform.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures how long an answer is kept for its key. */
@ConfigMapping(prefix = "copydesk.idempotency")
public interface IdempotencyConfig {
    /** How long an answer is kept. */
    @WithDefault("24h")
    Duration retention();

    /** How often answers that are older are removed. */
    @WithDefault("1m")
    Duration purgeInterval();
}
