package org.copydesk.edition.audience;

import java.util.UUID;
import java.util.function.Function;
import org.copydesk.platform.problem.ProblemException;

/** Opens the share of a partner for one read. */
public interface Shares {
    /**
     * Reads for a partner, which is locked meanwhile. What is handed out is in the ledger before this returns.
     *
     * @param channel by which, a word for the ledger
     * @throws ProblemException 403 with the reason if it is not to be served, 429 if it has used up its articles
     */
    <T> T read(UUID partner, String channel, Function<Share, T> reading);
}
