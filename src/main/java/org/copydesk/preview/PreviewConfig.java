package org.copydesk.preview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures how long preview links work. */
@ConfigMapping(prefix = "copydesk.preview")
public interface PreviewConfig {
    /** How long a link works if its maker does not say. */
    @WithDefault("24h")
    Duration expiresIn();

    /** The longest that a link may work. */
    @WithDefault("30d")
    Duration longest();
}
