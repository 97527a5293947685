package org.copydesk.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where pushes may go, and how long they are tried. */
@ConfigMapping(prefix = "copydesk.webhook")
public interface PushConfig {
    /** Addresses and CIDR blocks inside that may be called all the same. */
    Optional<List<String>> allowedAddresses();

    /** Whether addresses may begin with http instead of https. */
    @WithDefault("false")
    boolean plainHttp();

    /** How long a connection may take to be made. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long a call may take in all. */
    @WithDefault("15s")
    Duration timeout();

    /** The most that the first retry waits; the bound doubles with each further one. */
    @WithDefault("5s")
    Duration retryFirst();

    /** The most that a retry waits. */
    @WithDefault("6h")
    Duration retryLongest();

    /** How long a change is tried before it is a dead letter, and an endpoint before nothing is sent there any more. */
    @WithDefault("3d")
    Duration giveUpAfter();

    /** How long a replaced secret goes on signing beside the new one. */
    @WithDefault("24h")
    Duration rotation();

    /** How long attempts and dead letters are kept. */
    @WithDefault("30d")
    Duration attemptsKept();

    /** How long a node may be silent before another one sends in its place. */
    @WithDefault("30s")
    Duration lease();

    /** How many calls a node makes at once, over all subscriptions. */
    @WithDefault("500")
    @Min(1)
    int calls();
}
