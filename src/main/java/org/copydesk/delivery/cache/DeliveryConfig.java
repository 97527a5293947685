package org.copydesk.delivery.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Configures the caching of public answers. */
@ConfigMapping(prefix = "copydesk.delivery")
public interface DeliveryConfig {
    /** How long a cache may serve an answer without asking again. */
    @WithDefault("10s")
    Duration maxAge();

    /** How long after that it may still serve it while it asks (RFC 5861, section 3). */
    @WithDefault("60s")
    Duration staleWhileRevalidate();

    /** How long it may serve it when asking fails (RFC 5861, section 4). */
    @WithDefault("1d")
    Duration staleIfError();

    /** How much of the edition's answers is kept in memory, ready to be sent; 0 for none; an eighth of the heap by itself. */
    Optional<MemorySize> cacheSize();

    /** How long a request waits for another one that fetches the same answer. */
    @WithDefault("2s")
    Duration patience();

    /** The headers that tell a CDN what of the edition stands in an answer. */
    @WithDefault("Cache-Tag,Surrogate-Key")
    List<String> purgeHeaders();

    /** The most characters that one of these headers has. */
    @WithDefault("1700")
    int purgeHeaderLength();
}
