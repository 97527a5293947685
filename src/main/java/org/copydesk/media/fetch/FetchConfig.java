package org.copydesk.media.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Configures the pictures that articles name by an address elsewhere. */
@ConfigMapping(prefix = "copydesk.media")
interface FetchConfig {
    /** Whether they are fetched. */
    @WithDefault("true")
    boolean fetch();

    /** How long those of one article may take in all. */
    @WithDefault("30s")
    Duration fetchTimeout();

    /** Addresses and CIDR blocks inside that may be called all the same. */
    Optional<List<String>> fetchAllowedAddresses();
}
