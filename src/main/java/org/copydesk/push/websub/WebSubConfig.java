package org.copydesk.push.websub;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The hub. Where it may call, and how long it tries, stands at {@code copydesk.webhook}. */
@ConfigMapping(prefix = "copydesk.websub")
public interface WebSubConfig {
    /** Whether there is a hub. */
    @WithDefault("false")
    boolean enabled();

    /** How long a subscription lasts that asks for no time. */
    @WithDefault("10d")
    Duration lease();

    /** The shortest that it lasts, whatever it asks for. */
    @WithDefault("10m")
    Duration shortestLease();

    /** The longest that it lasts, whatever it asks for. */
    @WithDefault("30d")
    Duration longestLease();

    /** How many subscriptions there may be. Each feed that is followed is put together anew after every change. */
    @WithDefault("2000")
    int most();

    /** How many of them may call back the same host. */
    @WithDefault("100")
    int mostOfHost();

    /** How often it is looked whether feeds have changed: changes in between are sent together. */
    @WithDefault("1s")
    Duration interval();

    /** How long another node waits for what a node has begun, before it does it itself. */
    @WithDefault("2m")
    Duration claim();
}
