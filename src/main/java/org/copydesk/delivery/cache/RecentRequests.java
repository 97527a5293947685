package org.copydesk.delivery.cache;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Remembers the hashes of recent requests in a fixed space: of two requests that meet in one slot, it forgets the
 * earlier. A wrong answer costs nothing but a place in the cache.
 */
final class RecentRequests {
    private static final int SLOTS = 1 << 14;

    private final AtomicIntegerArray hashes = new AtomicIntegerArray(SLOTS);

    /**
     * Notes a request.
     *
     * @return whether it came before
     */
    boolean cameBefore(String request) {
        int hash = request.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        return hashes.getAndSet(slot, hash) == hash;
    }
}
