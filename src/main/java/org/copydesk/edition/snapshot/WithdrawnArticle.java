package org.copydesk.edition.snapshot;

import java.time.Instant;
import java.util.UUID;

/**
 * A withdrawn article. Nothing of its content is kept.
 *
 * @param version its last one
 * @param otherVersions how many versions receivers had beside those published, this withdrawal not counted
 * @param killed whether recipients must delete their copies
 */
public record WithdrawnArticle(UUID id, int version, int otherVersions, Instant at, boolean killed) {}
