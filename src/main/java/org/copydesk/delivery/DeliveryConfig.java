package org.copydesk.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How the edition is handed out. */
@ConfigMapping(prefix = "copydesk.delivery")
public interface DeliveryConfig {
    /** Whether everybody may read the edition; if not, a token is needed. */
    @WithName("public")
    @WithDefault("true")
    boolean isPublic();

    /** How long a cache may serve an answer without asking again. */
    @WithDefault("10s")
    Duration maxAge();

    /** How long after that it may still serve it while it asks (RFC 5861, section 3). */
    @WithDefault("60s")
    Duration staleWhileRevalidate();

    /** How long it may serve it when asking fails (RFC 5861, section 4). */
    @WithDefault("1d")
    Duration staleIfError();
}
