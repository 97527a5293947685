package org.copydesk.platform.database;

/**
 * Measures how long a ping waits for its answer, in evenly spaced samples. A process that gets no processor, or
 * collects garbage, does not look meanwhile: what is late because of this says nothing about the database.
 */
final class PingTimer {
    private final int patience;
    private int looks;
    private int failures;
    private boolean waiting;

    /** @param patience for how many looks a ping may be without an answer */
    PingTimer(int patience) {
        this.patience = patience;
    }

    synchronized void start() {
        looks = 0;
        waiting = true;
    }

    synchronized void answered() {
        failures = 0;
        waiting = false;
    }

    /** Notes that the ping has failed, and says whether the one before it had, too. */
    synchronized boolean failedAgain() {
        waiting = false;
        failures++;
        return failures > 1;
    }

    /** Looks at the ping, and says whether it has waited for too long; then its time begins anew. */
    synchronized boolean isUp() {
        if (!waiting || ++looks <= patience) {
            return false;
        }
        looks = 0;
        failures++;
        return true;
    }
}
