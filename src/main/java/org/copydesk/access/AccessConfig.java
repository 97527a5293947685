package org.copydesk.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Who may come in, and how often somebody may fail to. */
@ConfigMapping(prefix = "copydesk.access")
public interface AccessConfig {
    /** How many failed authentications one client address has in a minute; then it waits, see {@code docs/access.md}. */
    @WithDefault("20")
    @Min(1)
    int failuresPerMinute();
}
