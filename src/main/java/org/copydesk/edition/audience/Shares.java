package org.copydesk.edition.audience;

import java.util.UUID;
import java.util.function.Function;
import org.copydesk.platform.problem.ProblemException;

/** Reads the edition for a partner, of which the caller knows no more than the id. */
public interface Shares {
    /**
     * Reads for a partner, in its turn: what it is entitled to stays as it is meanwhile, and what is handed out is in the
     * ledger before this returns.
     *
     * @param channel by which, a word for the ledger
     * @throws ProblemException 403 with the reason if it is not to be served, 429 if it has used up its articles
     */
    <T> T read(UUID partner, String channel, Function<Share, T> reading);
}
