package org.copydesk.partner.changes;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.copydesk.edition.log.ChangeKind;
import org.copydesk.edition.log.ChangeRow;

/**
 * A row of the change log, or an entry of a partner's own, before the decision what the partner is told.
 *
 * @param kind of the row; null for one of the partner's own entries
 * @param entry the kind of the entry; null for a row
 * @param version null for an entry, which is told with the article's own
 */
record LoggedChange(
        ChangePlace place,
        ChangeKind kind,
        PartnerEntry.Kind entry,
        Instant at,
        UUID articleId,
        Integer version,
        String reason) {

    static LoggedChange of(ChangeRow row) {
        return new LoggedChange(
                new ChangePlace(row.number(), 0),
                row.kind(),
                null,
                row.at(),
                row.articleId(),
                row.version(),
                row.reason());
    }

    static LoggedChange of(PartnerEntry entry) {
        return new LoggedChange(entry.place(), null, entry.kind(), entry.at(), entry.articleId(), null, null);
    }

    /** The same with a reason. */
    LoggedChange because(String why) {
        return new LoggedChange(place, kind, entry, at, articleId, version, why);
    }

    boolean isEntry() {
        return entry != null;
    }

    boolean takesBack() {
        return kind == ChangeKind.WITHDRAWN || kind == ChangeKind.KILLED;
    }

    /** The word in the contract. */
    String word() {
        return (isEntry() ? entry.name() : kind.name()).toLowerCase(Locale.ROOT);
    }
}
