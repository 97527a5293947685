package org.copydesk.partner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Configures the change feed, streams and recalls of partners. */
@ConfigMapping(prefix = "copydesk.partner")
public interface PartnerConfig {
    /** How far back cursors reach; for ever without it. */
    Optional<Duration> retention();

    /** How often a stream says that it is still there. */
    @WithDefault("15s")
    @DurationMin(millis = 10)
    Duration heartbeat();

    /** How long a stream lasts at most; its reader comes again with the last id. */
    @WithDefault("1h")
    Duration longestStream();

    /** How many reads for partners a node does at a time; the others wait in line. */
    @WithDefault("4")
    @Min(1)
    @Max(100)
    int readers();

    /** How often to look for changes of entitlements that another node left behind, and for what it told of others. */
    @WithDefault("1s")
    @DurationMin(millis = 10)
    Duration followInterval();

    /** How soon a partner should have acknowledged a correction or a withdrawal. */
    @WithDefault("1h")
    Duration acknowledgeWithin();
}
