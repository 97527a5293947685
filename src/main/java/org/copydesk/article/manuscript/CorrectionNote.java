package org.copydesk.article.manuscript;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A public note about what an earlier version had wrong; {@code version} is the one that put it right. */
@Embeddable
public record CorrectionNote(Instant at, int version, String note) {}
