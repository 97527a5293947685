package org.copydesk.partner.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.copydesk.edition.log.ChangeRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A correction, withdrawal or kill of an article that partners held, with its state for each of them.
 *
 * @param number the change's number in the log
 * @param version of the article
 * @param reason the public note of a correction, the reason of a withdrawal, or null
 * @param dueAt by when it should be acknowledged
 * @param holders how many partners held what is recalled
 * @param sent how many of them were told
 * @param acknowledged how many of them said that it is done
 * @param overdue how many of them should have by now
 */
@Schema(name = "Recall")
public record RecallView(
        long number,
        String kind,
        Instant at,
        UUID articleId,
        int version,
        String reason,
        Instant dueAt,
        long holders,
        long sent,
        long acknowledged,
        long overdue,
        List<RecallStanding> partners) {

    static RecallView of(ChangeRow row, Instant dueAt, List<RecallStanding> partners) {
        return new RecallView(
                row.number(),
                row.kind().name().toLowerCase(Locale.ROOT),
                row.at(),
                row.articleId(),
                row.version(),
                row.reason(),
                dueAt,
                partners.size(),
                partners.stream().filter(one -> one.sentAt() != null).count(),
                partners.stream().filter(one -> one.acknowledgedAt() != null).count(),
                partners.stream().filter(RecallStanding::overdue).count(),
                partners);
    }
}
