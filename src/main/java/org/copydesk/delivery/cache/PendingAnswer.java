package org.copydesk.delivery.cache;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** An answer that one request fetches from the database for all concurrent ones with the same cache key. */
final class PendingAnswer {
    /** Where the context of the request that fetches it holds it. */
    static final String KEY = "copydesk.pending-answer";

    private final String key;
    private final long asOf;
    private final StoredAnswer before;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final CompletableFuture<Optional<StoredAnswer>> result = new CompletableFuture<>();

    /**
     * @param key the cache key
     * @param asOf the position in the change log when the fetch began; the answer is at least as new
     * @param before the answer that was kept until now, or null
     */
    PendingAnswer(String key, long asOf, StoredAnswer before) {
        this.key = key;
        this.asOf = asOf;
        this.before = before;
    }

    /** Whether the caller is the first who asks, and so the one who fetches it. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    String key() {
        return key;
    }

    long asOf() {
        return asOf;
    }

    StoredAnswer before() {
        return before;
    }

    /** Gives the answer to all who wait. */
    void complete(StoredAnswer answer) {
        result.complete(Optional.of(answer));
    }

    /** Tells all who wait that there is no answer which they can use; has no effect once there is one. */
    void fail() {
        result.complete(Optional.empty());
    }

    void whenDone(Consumer<Optional<StoredAnswer>> then) {
        var unused = result.thenAccept(then);
    }
}
