package org.copydesk.push;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Holds what one kind of push has to send: batches, each for one receiver. A claimed batch belongs to one node until its result
 * is stored; where that never happens, the claim runs out and the batch is sent again.
 *
 * @param <C> a claimed batch
 * @param <R> the result of a batch that was sent
 */
public interface PushQueue<C, R> {
    /** How many batches a node sends at once. Batches for failing receivers take half of them at most. */
    int capacity();

    /** Whether there may be something to claim. Reads no database. */
    boolean isDue(Instant now);

    /** Renews the claims of this node and does what else is done from time to time. Called before each claim. */
    default void upkeep() {}

    /**
     * Claims batches that are due, in one transaction, and skips the rows that another transaction has locked.
     *
     * @param failing whether to claim for receivers that failed last, or for the others
     */
    List<C> claim(boolean failing, int most);

    /** Reads a batch's content and sends it. May wait for the database, but never for the receiver. */
    CompletionStage<R> send(C claimed);

    /** Stores the results of batches and ends their claims, in one transaction. */
    void store(List<R> results);

    /** Ends the claims that this node still has when it stops. */
    default void release() {}
}
