package org.copydesk.article.lock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures the locks on articles. */
@ConfigMapping(prefix = "copydesk.desk")
interface ArticleLockConfig {
    /** How long a story counts as open after somebody took or renewed its lock. */
    @WithDefault("5m")
    Duration lockDuration();
}
