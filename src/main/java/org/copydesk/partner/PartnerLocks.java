package org.copydesk.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.AudienceRepository;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.platform.problem.ProblemException;

/**
 * Locks partners in the caller's transaction. A transaction that locks the head of the change log as well locks the partner
 * first.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PartnerLocks {
    private final PartnerRepository partners;
    private final PartnerTallyRepository tallies;
    private final ChangeLog log;
    private final AudienceRepository edition;
    private final Clock clock;

    PartnerLocks(
            PartnerRepository partners,
            PartnerTallyRepository tallies,
            ChangeLog log,
            AudienceRepository edition,
            Clock clock) {
        this.partners = partners;
        this.tallies = tallies;
        this.log = log;
        this.edition = edition;
        this.clock = clock;
    }

    /**
     * Locks a partner to serve it.
     *
     * @throws ProblemException 404, or 403 with the reason if it is suspended or expired
     */
    public LockedPartner lockServed(UUID partnerId) {
        Partner partner = existing(partnerId);
        partner.requireServed(clock.instant());
        return locked(partner);
    }

    private LockedPartner locked(Partner partner) {
        PartnerTally tally = partner.limits().haveArticles() ? tallies.of(partner.id()) : null;
        return new LockedPartner(partner, tally, clock.instant());
    }

    /**
     * Locks a partner, whether it is served or not.
     *
     * @throws ProblemException 404
     */
    public LockedPartner lock(UUID partnerId) {
        return locked(existing(partnerId));
    }

    /** Locks a partner; empty where it was deleted meanwhile. */
    public Optional<LockedPartner> lockIfPresent(UUID partnerId) {
        return partners.locked(partnerId).map(this::upToDate).map(this::locked);
    }

    private Partner existing(UUID partnerId) {
        return partners.locked(partnerId)
                .map(this::upToDate)
                .orElseThrow(() -> ProblemException.notFound("partner", partnerId.toString()));
    }

    private Partner upToDate(Partner partner) {
        Audience entitlement = partner.entitlement();
        Audience counts = edition.withFormerSlugs(entitlement);
        if (!counts.equals(partner.effective())) {
            partner.entitle(entitlement, counts, partner.shape(), log.head());
        }
        return partner;
    }

    /** Returns the partners with an unfinished sweep of their entitlement. */
    public List<UUID> swept() {
        return partners.swept();
    }

    /** Returns the partners that have not been told of the newest advance copies. */
    public List<UUID> behindAdvances(long newest) {
        return partners.behindAdvances(newest);
    }

    /** Counts the entries that partners have of their own. */
    public long entries() {
        return partners.entries();
    }
}
