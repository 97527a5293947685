package org.copydesk.partner;

import java.util.UUID;

/** An event: a partner was changed or removed. Observers act after its commit. */
public record PartnerChanged(UUID partnerId) {}
