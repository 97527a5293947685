package org.copydesk.platform;

import java.util.Locale;

/** The outcome of importing a record that may have been imported before. */
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
