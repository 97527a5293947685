package org.copydesk.partner.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.partner.PartnerTurns;
import org.copydesk.platform.problem.ProblemException;

/** The changes that partners are told of. What is returned is in the ledger as given by the door. */
@ApplicationScoped
public class PartnerChanges {
    private final PartnerTurns turns;

    PartnerChanges(PartnerTurns turns) {
        this.turns = turns;
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
    @Transactional
    public ChangePage after(UUID partner, ChangePlace place, int most, boolean withBody, String door) {
        turns.toServe(partner);
        return new ChangePage(List.of(), place, false);
    }

    /**
     * The change at a place, as it is now: on the article's present state and by the partner's present entitlement.
     *
     * @return empty if there is nothing to tell of it any more
     * @throws ProblemException as {@link #after}
     */
    @Transactional
    public Optional<PartnerChange> again(UUID partner, ChangePlace place, boolean withBody, String door) {
        turns.toServe(partner);
        return Optional.empty();
    }

    /** The place behind everything that there is so far. */
    @Transactional
    public ChangePlace newest(UUID partner) {
        return new ChangePlace(0, turns.take(partner).entryStep());
    }
}
