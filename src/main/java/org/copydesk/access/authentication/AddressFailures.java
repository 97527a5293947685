package org.copydesk.access.authentication;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Counts the failures that one client address has left. A failure is taken before a token is looked up, and given back
 * if the token is good, so that tokens which come at the same moment can't use more failures than there are.
 */
final class AddressFailures {
    private final Bucket left;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int pending;

    /** @param left the failures, which come back with time */
    AddressFailures(Bucket left) {
        this.left = left;
    }

    /** Takes a failure for a token that is about to be looked up. */
    synchronized boolean take() {
        if (!left.tryConsume(1)) {
            return false;
        }
        pending++;
        return true;
    }

    /** Gives back a failure that was taken. */
    void giveBack() {
        left.addTokens(1);
        end();
    }

    /** Keeps a failure that was taken: the token was not good. */
    void keep() {
        end();
    }

    private void end() {
        List<Runnable> woken;
        synchronized (this) {
            pending--;
            woken = new ArrayList<>(waiting);
            waiting.clear();
        }
        woken.forEach(Runnable::run);
    }

    /** Counts a failure that nothing was taken for. */
    void count() {
        left.tryConsume(1);
    }

    /**
     * Runs a task as soon as there may be a failure left: now, or when the next look-up ends.
     *
     * @return how long it takes until a failure comes back, if the task is not run because no look-up is under way that
     *     might give one back
     */
    Optional<Duration> await(Runnable task) {
        long nanos;
        synchronized (this) {
            if (pending > 0) {
                waiting.add(task);
                return Optional.empty();
            }
            nanos = left.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        }
        if (nanos > 0) {
            return Optional.of(Duration.ofNanos(nanos));
        }
        task.run();
        return Optional.empty();
    }
}
