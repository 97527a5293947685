package org.copydesk.access.read;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Configures who may read the edition. */
@ConfigMapping(prefix = "copydesk.delivery")
public interface ReadAccessConfig {
    /** Whether everybody may read the edition; if not, a token is needed. */
    @WithName("public")
    @WithDefault("true")
    boolean isPublic();
}
