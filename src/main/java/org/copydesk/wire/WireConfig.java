package org.copydesk.wire;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures incoming copy. */
@ConfigMapping(prefix = "copydesk.wire")
public interface WireConfig {
    /** The most that one pasted story may have. */
    @WithDefault("1M")
    MemorySize maxSize();
}
