package org.copydesk.feed.story;

import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedArticle.Correction;
import org.copydesk.edition.snapshot.WithdrawnArticle;

/** What the editors who receive articles are told about them, and the versions by which they tell old from new. */
public final class Notices {
    private Notices() {}

    /** A correction, with what was wrong. */
    public static String of(Correction correction) {
        return "CORRECTION in version " + correction.version() + " at " + correction.at() + ": " + correction.note();
    }

    /** A withdrawal or kill. */
    public static String of(WithdrawnArticle article) {
        return article.killed()
                ? "KILL: delete the article and every copy of it, and do not use it."
                : "WITHDRAWN: do not use the article any more.";
    }

    /**
     * The version by which those who receive an article tell it from what they have: advance copies count as well, so that each
     * of them, and the publication, is a version of its own.
     */
    public static int versionOf(PublishedArticle article) {
        return article.otherVersions() + article.version();
    }

    /** A withdrawal counts as one version more than the article's last, a kill as two: each replaces what was before. */
    public static int versionOf(WithdrawnArticle article) {
        return article.otherVersions() + article.version() + (article.killed() ? 2 : 1);
    }
}
