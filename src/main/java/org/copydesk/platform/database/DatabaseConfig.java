package org.copydesk.platform.database;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures how long to wait for the database, and how much disk space to leave. */
@ConfigMapping(prefix = "copydesk.database")
public interface DatabaseConfig {
    /** How long the database may take to answer a ping before it counts as away. */
    @WithDefault("2s")
    Duration patience();

    /**
     * How much room H2's disk must have. With less, nothing is stored: H2 closes its file when a write fails, and can't open
     * it again without room. PostgreSQL sees to this itself.
     */
    @WithDefault("32M")
    MemorySize reserve();
}
