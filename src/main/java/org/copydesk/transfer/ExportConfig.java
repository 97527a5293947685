package org.copydesk.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures exports. */
@ConfigMapping(prefix = "copydesk.export")
public interface ExportConfig {
    /** How many articles are read at a time. */
    @WithDefault("200")
    int page();

    /** The longest that an export may take: as long, the database keeps the state that it began with. */
    @WithDefault("12h")
    Duration longest();
}
