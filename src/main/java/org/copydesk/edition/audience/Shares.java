package org.copydesk.edition.audience;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.copydesk.platform.problem.ProblemException;

/** What of the edition each partner is shown, for doors that know no more of partners than their ids. */
public interface Shares {
    /**
     * Counts a request of a partner.
     *
     * @return headers of the answer that say where it stands; none if it has no limit
     * @throws ProblemException 403 with the reason if it is not to be served, 429 if it has used up its requests
     */
    Map<String, String> count(UUID partner);

    /**
     * Reads for a partner, in its turn: what it is entitled to stays as it is meanwhile, and what is handed out is in the
     * ledger before this returns.
     *
     * @param door by which, a word for the ledger
     * @throws ProblemException as {@link #count}, and 429 if it has used up its articles; then it is given none
     */
    <T> T read(UUID partner, String door, Function<Share, T> reading);
}
