package org.copydesk.access;

import java.util.List;
import java.util.Locale;

/** Lists the reserved names and prefixes, so that no two kinds of callers share a name. */
public final class StaffNames {
    /** The application itself: its own scheduled and start-up work. */
    public static final String APPLICATION = "copydesk";

    /** The holder of the first admin token. */
    public static final String FIRST_ADMIN = "first admin";

    /** Comes before the user name that an OIDC server gives. */
    public static final String OIDC = "oidc:";

    /** Comes before the subject that an OIDC server gives to somebody without a user name. */
    public static final String OIDC_SUBJECT = "oidc-sub:";

    private StaffNames() {}

    /** Whether the name means somebody already, whatever tokens there are. */
    public static boolean isReserved(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return List.of(APPLICATION, FIRST_ADMIN).contains(lower)
                || lower.startsWith(OIDC)
                || lower.startsWith(OIDC_SUBJECT);
    }
}
