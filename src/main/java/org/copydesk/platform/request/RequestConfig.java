package org.copydesk.platform.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Limits the time, memory and threads of requests. */
@ConfigMapping(prefix = "copydesk.requests")
public interface RequestConfig {
    /** How long a request's body may take to arrive. */
    @WithDefault("60s")
    @DurationMin(millis = 10)
    Duration bodyTimeout();

    /** How long a request's body may pause while it arrives. */
    @WithDefault("10s")
    @DurationMin(millis = 10)
    Duration bodyIdleTimeout();

    /** The most that all bodies in memory may weigh. */
    @WithDefault("32M")
    MemorySize bodies();

    /** How many requests may wait for a thread. */
    @WithDefault("1000")
    @Min(1)
    int waiting();
}
