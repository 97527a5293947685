package org.copydesk.access.read;

import java.util.Map;
import java.util.UUID;
import org.copydesk.platform.problem.ProblemException;

/** Counts the requests of partners. */
public interface PartnerQuota {
    /**
     * Counts a request.
     *
     * @return headers of the answer that say what is left; none if the partner has no limit
     * @throws ProblemException 403 with the reason if the partner is not to be served, 429 if it has used up its requests
     */
    Map<String, String> count(UUID partner);
}
