package org.copydesk.webhook.dispatch;

import java.util.UUID;

/** Tells this node, once it is stored, that a subscription is another, or has something to send again. */
public record TargetChanged(UUID webhook) {}
