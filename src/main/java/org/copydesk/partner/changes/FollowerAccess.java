package org.copydesk.partner.changes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.copydesk.access.CurrentPartner;
import org.copydesk.partner.PartnerRequests;
import org.copydesk.partner.QuotaState;
import org.copydesk.platform.problem.ProblemException;

/** Identifies the follower of the current request, and counts requests of partners. */
@ApplicationScoped
class FollowerAccess {
    private final CurrentPartner partner;
    private final PartnerRequests requests;
    private final Retention retention;
    private final PartnerReadExecutor reads;

    FollowerAccess(CurrentPartner partner, PartnerRequests requests, Retention retention, PartnerReadExecutor reads) {
        this.partner = partner;
        this.requests = requests;
        this.retention = retention;
        this.reads = reads;
    }

    Follower current() {
        return new Follower(partner.id(), partner.tokenId());
    }

    /**
     * Counts a request.
     *
     * @return where the partner stands, if it has a limit; fails with a {@link ProblemException} 403 or 429
     */
    Uni<Optional<QuotaState>> counted(Follower follower) {
        return reads.read(() -> follower.partner().flatMap(requests::count));
    }

    /**
     * Counts a request that follows the log from a place on.
     *
     * @throws ProblemException 403 or 429, or 410 for a place that is past what is kept
     */
    void require(Follower follower, ChangePlace place) {
        require(follower);
        retention.require(place);
    }

    /** Counts a request that does not depend on a place. */
    void require(Follower follower) {
        follower.partner().ifPresent(requests::count);
    }
}
