package org.copydesk.serving;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One request under way to the database, for all that ask the same meanwhile. */
final class Flight {
    /** Where a request's context holds the flight that it leads. */
    static final String KEY = "copydesk.flight";

    private final String request;
    private final long asOf;
    private final StoredAnswer before;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<Optional<StoredAnswer>> landing = new CompletableFuture<>();

    /**
     * @param asOf the position in the change log when it set out; what it brings is at least as new
     * @param before the answer that was kept until now, or null
     */
    Flight(String request, long asOf, StoredAnswer before) {
        this.request = request;
        this.asOf = asOf;
        this.before = before;
    }

    /** Whether the caller is the first who asks, and so the one who goes and fetches. */
    boolean takeLead() {
        return taken.compareAndSet(false, true);
    }

    String request() {
        return request;
    }

    long asOf() {
        return asOf;
    }

    StoredAnswer before() {
        return before;
    }

    /** It brings an answer for everybody. */
    void landsWith(StoredAnswer answer) {
        landing.complete(Optional.of(answer));
    }

    /** It brings nothing that others can use; has no effect once it has landed. */
    void landsEmpty() {
        landing.complete(Optional.empty());
    }

    void whenLanded(Consumer<Optional<StoredAnswer>> then) {
        var unused = landing.thenAccept(then);
    }
}
