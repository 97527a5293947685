package org.copydesk.partner;

import java.util.UUID;

/** Tells this node, once it is stored, that a partner's entitlement is another. */
public record EntitlementChanged(UUID partnerId) {}
