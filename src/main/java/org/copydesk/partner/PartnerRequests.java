package org.copydesk.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.platform.problem.ProblemException;

/** Counts the requests of partners that have a limit of them. */
@ApplicationScoped
public class PartnerRequests {
    private final PartnerRepository partners;
    private final PartnerTallyRepository tallies;
    private final Clock clock;

    PartnerRequests(PartnerRepository partners, PartnerTallyRepository tallies, Clock clock) {
        this.partners = partners;
        this.tallies = tallies;
        this.clock = clock;
    }

    /**
     * Counts a request.
     *
     * @return where the partner stands, if it has a limit
     * @throws ProblemException 403 with the reason if it is not to be served, 429 if it has used up its requests
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = ProblemException.class)
    public Optional<QuotaState> count(UUID partnerId) {
        Instant now = clock.instant();
        Partner partner = partners.findByIdOptional(partnerId)
                .orElseThrow(() -> ProblemException.notFound("partner", partnerId.toString()));
        partner.requireServed(now);
        Integer limit = partner.limits().requestsPerMinute();
        if (limit == null) {
            return Optional.empty();
        }
        partners.lock(partner);
        QuotaState standing = tallies.of(partnerId).countRequest(limit, now);
        if (!standing.isWithin()) {
            throw standing.refusal(
                    "You have used up your " + limit + " requests of this minute. Try again when Retry-After says so.");
        }
        return Optional.of(standing);
    }
}
