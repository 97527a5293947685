package org.copydesk.revision;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One save of an article.
 *
 * @param number counts the article's revisions from 1
 * @param restoredFrom the revision that was brought back, or null
 * @param publishedVersion the version that readers got to see it as, or null
 */
@Schema(name = "Revision")
public record RevisionView(
        int number, Instant savedAt, String savedBy, Integer restoredFrom, Integer publishedVersion) {}
