package org.copydesk.platform;

import java.util.Locale;

/** What became of something that came in from outside and may have been here before. */
public enum ImportOutcome {
    CREATED,
    UPDATED,
    UNCHANGED;

    /** The name in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
