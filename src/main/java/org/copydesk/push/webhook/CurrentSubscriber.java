package org.copydesk.push.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.copydesk.access.CurrentPartner;
import org.copydesk.partner.PartnerRequests;
import org.copydesk.platform.problem.ProblemException;

/** Identifies the partner that makes the current request, and counts the request. */
@ApplicationScoped
class CurrentSubscriber {
    private final CurrentPartner caller;
    private final PartnerRequests requests;

    CurrentSubscriber(CurrentPartner caller, PartnerRequests requests) {
        this.caller = caller;
        this.requests = requests;
    }

    /**
     * The partner's id.
     *
     * @throws ProblemException 403 with the reason if it is not to be served, 429 if it has used up its requests
     */
    UUID require() {
        UUID partner = caller.requireId();
        requests.count(partner);
        return partner;
    }
}
