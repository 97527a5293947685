package org.copydesk.partner.changes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.PublishedArticle;
import org.copydesk.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes of the feed's answers, for the contract: they go out as text that the edition rendered. */
final class ChangeShapes {
    private ChangeShapes() {}

    /** A change. */
    @Schema(name = "Change")
    record Change(
            Long number,
            String kind,
            Instant at,
            UUID articleId,
            int version,
            String reason,
            PublishedArticle article) {}

    /** A page of changes. */
    @Schema(name = "ChangePage")
    record Changes(List<Change> data, Page.Info page) {}
}
