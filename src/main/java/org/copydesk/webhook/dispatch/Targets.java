package org.copydesk.webhook.dispatch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Knows the subscriptions. Asked within a transaction. */
public interface Targets {
    /** A subscription as it is now; empty if there is none. */
    Optional<Target> find(UUID id, Instant now);
}
