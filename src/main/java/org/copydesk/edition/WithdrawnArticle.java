package org.copydesk.edition;

import java.time.Instant;
import java.util.UUID;

/**
 * A withdrawn article. Nothing of its content is kept.
 *
 * @param version its last one
 * @param advanceVersions how many versions partners had before its publication
 * @param killed whether recipients must delete their copies
 */
public record WithdrawnArticle(UUID id, int version, int advanceVersions, Instant at, boolean killed) {}
