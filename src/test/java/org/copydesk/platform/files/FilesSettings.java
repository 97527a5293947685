package org.copydesk.platform.files;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The configuration as the application would read it. */
record FilesSettings(Map<String, String> settings) {
    static FilesSettings in(Path folder) {
        return new FilesSettings(Map.of("copydesk.media.folder", folder.toString(), "copydesk.media.reserve", "0"));
    }

    FilesSettings with(String key, Object value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put("copydesk.media." + key, value.toString());
        return new FilesSettings(more);
    }

    FilesConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(FilesConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(FilesConfig.class);
    }
}
