package org.copydesk.article.load;

import org.copydesk.article.Printing;
import org.copydesk.edition.ChangeKind;

/**
 * An incoming story that nothing speaks against.
 *
 * @param printing of a new article, or of a new version of one that is here
 */
record PlannedStory(IncomingStory story, Printing printing, ChangeKind kind) {
    boolean isNew() {
        return printing.isNew();
    }
}
