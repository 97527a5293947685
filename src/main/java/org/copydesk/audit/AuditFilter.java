package org.copydesk.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * Which steps to list; null means no condition.
 *
 * @param before the id of the step that the page before ended with
 */
public record AuditFilter(UUID article, String by, String step, Instant takenAfter, Instant takenBefore, UUID before) {}
