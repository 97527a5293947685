package org.copydesk.partner.changes;

import java.util.Optional;
import java.util.UUID;
import org.copydesk.platform.paging.CursorCodec;

/**
 * A reader of the change feed: a partner, or an administrator, who sees all of the log.
 *
 * @param partner empty for an administrator
 * @param token that it came with, empty for an administrator who signed on
 */
record Follower(Optional<UUID> partner, Optional<UUID> token) {
    private String scope() {
        return "changes|" + partner.map(UUID::toString).orElse("all");
    }

    String cursor(ChangePlace place, CursorCodec cursors) {
        return cursors.encode(scope(), place.number() + "." + place.step());
    }

    /** @param cursor null is the beginning */
    ChangePlace place(String cursor, CursorCodec cursors) {
        if (cursor == null) {
            return ChangePlace.START;
        }
        String[] keys = cursors.decode(scope(), cursor).split("\\.", 2);
        return new ChangePlace(Long.parseLong(keys[0]), Long.parseLong(keys[1]));
    }
}
