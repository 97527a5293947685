package org.copydesk.article.state;

import java.time.Instant;
import java.util.UUID;

/**
 * The state of an article at the desk, as far as an import must know it.
 *
 * @param isHeld whether it is on legal hold
 * @param version the number of published versions
 * @param revision the number of the latest save
 * @param corrections how many were noted
 * @param isChanged whether the working copy says more than readers see
 */
public record ArticleState(
        UUID id,
        State state,
        boolean isKilled,
        boolean isHeld,
        int version,
        int revision,
        int corrections,
        boolean isChanged,
        String slug,
        Instant publishedAt) {}
