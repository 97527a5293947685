package org.copydesk.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.copydesk.access.CurrentPartner;
import org.copydesk.partner.PartnerRequests;
import org.copydesk.platform.problem.ProblemException;

/** Lets the partner in that makes the current request, which counts. */
@ApplicationScoped
class SubscriberAtTheDoor {
    private final CurrentPartner caller;
    private final PartnerRequests requests;

    SubscriberAtTheDoor(CurrentPartner caller, PartnerRequests requests) {
        this.caller = caller;
        this.requests = requests;
    }

    /**
     * The partner's id.
     *
     * @throws ProblemException 403 with the reason if it is not to be served, 429 if it has used up its requests
     */
    UUID letIn() {
        UUID partner = caller.requireId();
        requests.count(partner);
        return partner;
    }
}
