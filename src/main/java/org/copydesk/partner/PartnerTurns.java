package org.copydesk.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.ChangeLog;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.AudienceReader;
import org.copydesk.platform.problem.ProblemException;

/** Gives partners their turns, each in the caller's transaction. Whoever wants the edition's turn too takes it second. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PartnerTurns {
    private final PartnerRepository partners;
    private final PartnerTallies tallies;
    private final ChangeLog log;
    private final AudienceReader edition;
    private final Clock clock;

    PartnerTurns(
            PartnerRepository partners, PartnerTallies tallies, ChangeLog log, AudienceReader edition, Clock clock) {
        this.partners = partners;
        this.tallies = tallies;
        this.log = log;
        this.edition = edition;
        this.clock = clock;
    }

    /**
     * Takes a partner's turn to serve it.
     *
     * @throws ProblemException 404, or 403 with the reason if it is suspended or expired
     */
    public PartnerTurn toServe(UUID partnerId) {
        Partner partner = locked(partnerId);
        partner.requireServed(clock.instant());
        return turn(partner);
    }

    private PartnerTurn turn(Partner partner) {
        PartnerTally tally = partner.limits().haveArticles() ? tallies.of(partner.id()) : null;
        return new PartnerTurn(partner, tally, clock.instant());
    }

    /** The same whether it is served or not. */
    public PartnerTurn take(UUID partnerId) {
        return turn(locked(partnerId));
    }

    /** The same; empty where the partner was deleted meanwhile. */
    public Optional<PartnerTurn> find(UUID partnerId) {
        return partners.locked(partnerId).map(this::upToDate).map(this::turn);
    }

    private Partner locked(UUID partnerId) {
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

    /** The partners to whom a change of their entitlement is still being told. */
    public List<UUID> swept() {
        return partners.swept();
    }

    /** The partners that are to be told of advance copies, behind the newest move. */
    public List<UUID> behindAdvances(long newest) {
        return partners.behindAdvances(newest);
    }

    /** How many entries of their own all partners have; grows with each. */
    public long entries() {
        return partners.entries();
    }
}
