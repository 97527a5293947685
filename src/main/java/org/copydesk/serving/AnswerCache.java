package org.copydesk.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Keeps answers in memory by canonical request, bounded in bytes. An answer whose position has passed is kept until a new
 * one comes: while the database is away, it is better than none.
 */
@ApplicationScoped
class AnswerCache {
    private final boolean on;
    private final Cache<String, StoredAnswer> answers;
    private final ConcurrentMap<String, Flight> flights = new ConcurrentHashMap<>();

    AnswerCache(DeliveryConfig config) {
        on = config.isPublic() && config.cacheSize().asLongValue() > 0;
        answers = Caffeine.newBuilder()
                .maximumWeight(config.cacheSize().asLongValue())
                .weigher((String request, StoredAnswer answer) -> 2 * request.length() + answer.weight())
                .executor(Runnable::run)
                .build();
    }

    /** Whether anything is kept at all. */
    boolean isOn() {
        return on;
    }

    /** The answer that is kept for a request, or null. */
    StoredAnswer find(String request) {
        return answers.getIfPresent(request);
    }

    /**
     * The flight that fetches the answer to a request as of a position or a later one: one that is under way, or a new
     * one.
     *
     * @param before the answer that is kept until now, or null
     */
    Flight flight(String request, long position, StoredAnswer before) {
        return flights.compute(
                request,
                (key, underWay) -> underWay != null && underWay.asOf() >= position
                        ? underWay
                        : new Flight(request, position, before));
    }

    void land(Flight flight, StoredAnswer answer) {
        answers.asMap()
                .merge(flight.request(), answer, (known, brought) -> known.asOf() > brought.asOf() ? known : brought);
        flights.remove(flight.request(), flight);
        flight.landsWith(answer);
    }

    void abandon(Flight flight) {
        flights.remove(flight.request(), flight);
        flight.landsEmpty();
    }

    /** How many bytes the answers take, about. */
    long bytes() {
        return answers.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }
}
