package org.copydesk.platform.database;

import jakarta.inject.Singleton;

/** Whether the database answers. Somebody asks it a few times a second and says here how that went. */
@Singleton
public class DatabaseWatch {
    private volatile boolean away;

    /** A question goes out. */
    public void asking() {}

    /** The database answered the question. */
    public void answered() {
        away = false;
    }

    /** The question failed. */
    public void failed() {
        away = true;
    }

    /** Whether the database is away, as far as is known. */
    public boolean isAway() {
        return away;
    }
}
