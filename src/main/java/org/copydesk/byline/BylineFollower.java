package org.copydesk.byline;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Whatever refers to bylines from outside this package, and follows their changes. It is called in the transaction of the
 * change, after the change was sent to the database.
 */
public interface BylineFollower {
    /** Whether an article, at the desk or published, is credited to the byline. */
    boolean isUsed(BylineView byline);

    void changed(BylineView before, BylineView after);

    /** Puts {@code into} in the place of {@code from}, which still exists and is about to disappear. */
    void merged(BylineView from, BylineView into);

    /** How many published articles do not show a byline as it is now yet; bylines without such articles are left out. */
    Map<UUID, Long> rerendering(Collection<UUID> bylineIds);
}
