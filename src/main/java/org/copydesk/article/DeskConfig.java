package org.copydesk.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How people work at the desk. */
@ConfigMapping(prefix = "copydesk.desk")
public interface DeskConfig {
    /** How long a story counts as open after somebody took or renewed its lock. */
    @WithDefault("5m")
    Duration lockDuration();
}
