package org.copydesk.push.webhook.delivery;

import java.util.UUID;

/** Tells this node, once it is stored, that a webhook was changed or has something to send again. */
public record TargetChanged(UUID webhook) {}
