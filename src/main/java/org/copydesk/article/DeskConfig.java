package org.copydesk.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures the desk's workflow and schedule. */
@ConfigMapping(prefix = "copydesk.desk")
public interface DeskConfig {
    /** Whether every version must be approved by somebody who did not write it. */
    @WithDefault("false")
    boolean fourEyes();

    /** How often a node looks for stories that another node scheduled. */
    @WithDefault("1s")
    Duration schedulePoll();
}
