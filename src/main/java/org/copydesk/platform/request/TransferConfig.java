package org.copydesk.platform.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Limits how many imports and exports run at a time. */
@ConfigMapping(prefix = "copydesk.transfer")
public interface TransferConfig {
    /** How many imports and exports a node runs at a time. */
    @WithDefault("4")
    @Min(1)
    int atOnce();
}
