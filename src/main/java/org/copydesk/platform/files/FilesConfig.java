package org.copydesk.platform.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Configures where files are kept. */
@ConfigMapping(prefix = "copydesk.media")
public interface FilesConfig {
    /** The folder of pictures; several nodes share one. */
    @WithDefault("data/media")
    Path folder();
}
