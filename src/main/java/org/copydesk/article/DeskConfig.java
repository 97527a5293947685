package org.copydesk.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures the desk's workflow, schedule and locks. */
@ConfigMapping(prefix = "copydesk.desk")
public interface DeskConfig {
    /** Whether every version must be approved by somebody who did not write it. */
    @WithDefault("false")
    boolean fourEyes();

    /** How often a node looks for stories that another node scheduled. */
    @WithDefault("1s")
    Duration schedulePoll();

    /** How long a story counts as open after somebody took or renewed its lock. */
    @WithDefault("5m")
    Duration lockDuration();
}
