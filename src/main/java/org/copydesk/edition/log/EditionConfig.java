package org.copydesk.edition.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures how a node follows the change log. */
@ConfigMapping(prefix = "copydesk.edition")
interface EditionConfig {
    /** How often a node asks for what other nodes published; the longest that it may show something withdrawn there. */
    @WithDefault("100ms")
    Duration followInterval();
}
