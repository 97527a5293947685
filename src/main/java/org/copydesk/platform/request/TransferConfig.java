package org.copydesk.platform.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Imports and exports together. */
@ConfigMapping(prefix = "copydesk.transfer")
public interface TransferConfig {
    /** How many imports and exports a node runs at a time. */
    @WithDefault("4")
    @Min(1)
    int atOnce();
}
