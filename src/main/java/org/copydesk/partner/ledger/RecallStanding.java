package org.copydesk.partner.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.log.ChangeKind;
import org.copydesk.edition.log.ChangeRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The state of a recall for one partner.
 *
 * @param sentAt when it was handed what the recall asks for, or null
 * @param door by which, or null
 * @param acknowledgedAt when it said that it is done, or null
 * @param overdue whether it should have by now
 */
@Schema(name = "RecallStanding")
public record RecallStanding(
        UUID partnerId, String name, Instant sentAt, String door, Instant acknowledgedAt, boolean overdue) {

    /** What a partner was sent of a recall, if anything; made only for those whom the recall concerns. */
    record Sent(Optional<LedgerEntry> how) {}

    /**
     * Decides whether a recall concerns a partner, which it does if it held what is recalled, and when it was told.
     *
     * @param given what the partner was given of the article, in its order
     */
    static Optional<Sent> sent(ChangeRow recall, List<LedgerEntry> given) {
        boolean corrects = recall.kind() == ChangeKind.CORRECTED;
        boolean holds = false;
        for (LedgerEntry one : given) {
            if (holds && (corrects ? isCorrected(recall, one) : isTakenBack(recall, one))) {
                return Optional.of(new Sent(Optional.of(one)));
            }
            if (corrects && one.state() != HoldingState.HELD) {
                holds = false;
            } else if (one.state() == HoldingState.HELD) {
                holds = holds || !corrects || one.version() < recall.version();
            }
        }
        return holds ? Optional.of(new Sent(Optional.empty())) : Optional.empty();
    }

    /** The corrected version or a later one; or it was told to remove the article altogether after the correction. */
    private static boolean isCorrected(ChangeRow recall, LedgerEntry one) {
        return one.state() == HoldingState.HELD ? one.version() >= recall.version() : one.number() >= recall.number();
    }

    private static boolean isTakenBack(ChangeRow recall, LedgerEntry one) {
        return recall.kind() == ChangeKind.KILLED
                ? one.state() == HoldingState.KILLED
                : one.state().compareTo(HoldingState.WITHDRAWN) >= 0;
    }

    /** Whether a partner was handed a change, or what came in its place. */
    static boolean wasGiven(ChangeRow change, List<LedgerEntry> given) {
        boolean takesBack = change.kind() == ChangeKind.WITHDRAWN || change.kind() == ChangeKind.KILLED;
        return given.stream()
                .anyMatch(one -> one.number() == change.number()
                        || (takesBack
                                ? isTakenBack(change, one)
                                : one.state() == HoldingState.HELD && one.version() >= change.version()));
    }
}
