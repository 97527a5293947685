package org.copydesk.partner.changes;

/** A stream, long poll or snapshot that is being served. */
final class OpenRead {
    private final Follower follower;
    private volatile boolean doubtful;

    OpenRead(Follower follower) {
        this.follower = follower;
    }

    Follower follower() {
        return follower;
    }

    /** Whether its follower may have lost its access since it was looked up last. */
    boolean isDoubtful() {
        return doubtful;
    }

    /** @return whether that is news */
    synchronized boolean doubt() {
        boolean isNews = !doubtful;
        doubtful = true;
        return isNews;
    }

    void trust() {
        doubtful = false;
    }
}
