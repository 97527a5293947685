package org.copydesk.audit;

import java.time.Instant;
import java.util.UUID;

/** Which steps to list; null means no condition. */
public record AuditFilter(UUID article, String by, String step, Instant takenAfter, Instant takenBefore) {}
