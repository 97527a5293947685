package org.copydesk.edition.audience;

import java.time.Instant;
import java.util.UUID;
import org.copydesk.edition.ChangeKind;

/**
 * A row of the change log.
 *
 * @param number from 1, in the order of commits, without gaps
 * @param version of the article, as the change made it
 * @param reason the public note of a correction or the reason of a withdrawal, or null
 */
public record ChangeRow(long number, ChangeKind kind, Instant at, UUID articleId, int version, String reason) {}
