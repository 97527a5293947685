package org.copydesk.transfer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures imports. */
@ConfigMapping(prefix = "copydesk.import")
public interface ImportConfig {
    /**
     * How many lines are stored in one transaction at most. A large number is faster, a small one keeps others from waiting.
     */
    @WithDefault("400")
    int chunk();

    /** The longest that a line may be. */
    @WithDefault("6M")
    MemorySize longestLine();

    /** How often an import says how far it is. */
    @WithDefault("1s")
    Duration progressEvery();
}
