package org.copydesk.partner.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.ChangeLog;
import org.copydesk.partner.PartnerTurn;
import org.copydesk.partner.PartnerTurns;
import org.copydesk.platform.problem.ProblemException;

/** The changes that partners are told of. What is returned is in the ledger as given by the door. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class PartnerChanges {
    private final PartnerTurns turns;
    private final PageReader pages;
    private final Retention retention;
    private final ChangeLog log;

    PartnerChanges(PartnerTurns turns, PageReader pages, Retention retention, ChangeLog log) {
        this.turns = turns;
        this.pages = pages;
        this.retention = retention;
        this.log = log;
    }

    /**
     * The changes behind a place.
     *
     * @param most the most changes to answer, from 1
     * @param withBody whether articles come with their bodies, where the partner may have them
     * @param door by which they are given, a word for the ledger
     * @throws ProblemException 404 for no partner, 403 for one that is suspended or expired, 410 for a place that is past
     *     what is kept, 429 where it has used up its articles
     */
    public ChangePage after(UUID partner, ChangePlace place, int most, boolean withBody, String door) {
        PartnerTurn turn = turns.toServe(partner);
        retention.require(place);
        return pages.page(turn, place, new PageReader.Wish(most, withBody, door));
    }

    /**
     * The change at a place, as it is now: on the article's present state and by the partner's present entitlement.
     *
     * @return empty if there is nothing to tell of it any more
     * @throws ProblemException as {@link #after}
     */
    public Optional<PartnerChange> again(UUID partner, ChangePlace place, boolean withBody, String door) {
        return pages.change(turns.toServe(partner), place, withBody, door);
    }

    /** The place behind everything that there is so far. */
    public ChangePlace newest(UUID partner) {
        // In the partner's turn: an entry that is appended now comes behind it, whichever number the log has by then.
        PartnerTurn turn = turns.take(partner);
        return new ChangePlace(log.head(), turn.entryStep());
    }
}
