package org.copydesk.article;

import java.util.List;
import org.copydesk.edition.ChangeKind;
import org.copydesk.media.CaptionRequest;

/**
 * An incoming story that nothing speaks against.
 *
 * @param article a new one, or the one that it is a new version of
 * @param reason the public note of a correction, or null
 */
record PlannedStory(
        IncomingStory story,
        Article article,
        Printing printing,
        List<CaptionRequest> captions,
        ChangeKind kind,
        String reason) {
    boolean isNew() {
        return kind == ChangeKind.PUBLISHED;
    }
}
