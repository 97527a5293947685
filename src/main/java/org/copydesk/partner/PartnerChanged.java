package org.copydesk.partner;

import java.util.UUID;

/** Tells this node, once it is stored, that a partner was changed or removed. */
public record PartnerChanged(UUID partnerId) {}
