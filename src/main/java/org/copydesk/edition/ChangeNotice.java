package org.copydesk.edition;

import java.util.UUID;

/**
 * Word of a change, for those who follow the log. Fired in the transaction that makes the change; it counts once that has
 * committed.
 *
 * @param number its place in the change log
 */
public record ChangeNotice(long number, ChangeKind kind, UUID articleId) {
    boolean takesBack() {
        return kind == ChangeKind.WITHDRAWN || kind == ChangeKind.KILLED;
    }
}
