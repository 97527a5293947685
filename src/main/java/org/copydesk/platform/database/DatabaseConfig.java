package org.copydesk.platform.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long to wait for the database. */
@ConfigMapping(prefix = "copydesk.database")
public interface DatabaseConfig {
    /** How long the database may take to answer a ping before it counts as away. */
    @WithDefault("2s")
    Duration patience();
}
