package org.copydesk.partner.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.partner.LockedPartner;
import org.copydesk.partner.PartnerLocks;
import org.copydesk.platform.problem.ProblemException;

/** Reads the changes that concern a partner. What is returned is in the ledger. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class PartnerChanges {
    private final PartnerLocks locks;
    private final ChangePageBuilder pages;
    private final Retention retention;
    private final ChangeLog log;

    PartnerChanges(PartnerLocks locks, ChangePageBuilder pages, Retention retention, ChangeLog log) {
        this.locks = locks;
        this.pages = pages;
        this.retention = retention;
        this.log = log;
    }

    /**
     * Returns the changes after a position.
     *
     * @param most the most changes to answer, from 1
     * @param withBody whether articles come with their bodies, where the partner may have them
     * @param channel by which they are given, a word for the ledger
     * @throws ProblemException 404 for no partner, 403 for one that is suspended or expired, 410 for a place that is past
     *     what is kept, 429 where it has used up its articles
     */
    public ChangePage after(UUID partner, ChangePlace place, int most, boolean withBody, String channel) {
        LockedPartner locked = locks.lockServed(partner);
        retention.require(place);
        return pages.page(locked, place, new ChangePageBuilder.Request(most, withBody, channel));
    }

    /**
     * Returns the change at a position, by the article's latest version and the partner's present entitlement.
     *
     * @return empty if there is nothing to tell of it any more
     * @throws ProblemException as {@link #after}
     */
    public Optional<PartnerChange> again(UUID partner, ChangePlace place, boolean withBody, String channel) {
        return pages.change(locks.lockServed(partner), place, withBody, channel);
    }

    /** Returns the position after the newest change. */
    public ChangePlace newest(UUID partner) {
        // Under the lock of the partner: an entry that is appended now comes after it, whichever number the log has by
        // then.
        LockedPartner locked = locks.lock(partner);
        return new ChangePlace(log.head(), locked.entryStep());
    }
}
