package org.copydesk.push.webhook.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Reads webhooks, in the caller's transaction. */
public interface Targets {
    /** The webhooks of these ids as they are now; one that was removed is left out. */
    Map<UUID, Target> find(Collection<UUID> ids, Instant now);
}
