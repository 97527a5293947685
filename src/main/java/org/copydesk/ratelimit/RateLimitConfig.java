package org.copydesk.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;
import org.hibernate.validator.constraints.time.DurationMin;

/** Configures how often one client may read the edition. */
@ConfigMapping(prefix = "copydesk.delivery.rate-limit")
public interface RateLimitConfig {
    /** How many reads one client address has in a period; nothing is counted without it. */
    OptionalInt perAddress();

    /** How many reads one of Copydesk's tokens has in a period; as many as an address without it. */
    OptionalInt perToken();

    /** How long a client's reads are counted before it gets its number anew. */
    @WithDefault("1m")
    @DurationMin(seconds = 1)
    Duration period();
}
