package org.copydesk.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.copydesk.platform.problem.ErrorCode;

/**
 * Keeps answers in memory by canonical request, bounded by what they weigh with all that belongs to them. An answer whose position has passed is kept until a new
 * one comes: while the database is away, it is better than none.
 */
@ApplicationScoped
class AnswerCache {
    private final boolean on;
    private final Cache<String, StoredAnswer> answers;
    private final ConcurrentMap<String, Flight> flights = new ConcurrentHashMap<>();
    private final RecentRequests recent = new RecentRequests();

    AnswerCache(DeliveryConfig config) {
        on = config.isPublic() && config.cacheSize().asLongValue() > 0;
        answers = Caffeine.newBuilder()
                .maximumWeight(config.cacheSize().asLongValue())
                .weigher((String request, StoredAnswer answer) -> AnswerWeight.ofKey(request) + answer.weight())
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

    /** Gives a flight's answer to all who wait for it, and keeps it if it may be asked for again. */
    void land(Flight flight, StoredAnswer answer) {
        if (isWorthKeeping(flight.request(), answer)) {
            answers.asMap()
                    .merge(
                            flight.request(),
                            answer,
                            (known, brought) -> known.asOf() > brought.asOf() ? known : brought);
        }
        flights.remove(flight.request(), flight);
        flight.landsWith(answer);
    }

    /**
     * Anybody can ask for ever new things that are not there. Their answers are not kept, and of lists with nothing on them
     * only those that are asked for again.
     */
    private boolean isWorthKeeping(String request, StoredAnswer answer) {
        return answer.problem() == null
                ? !answer.isEmpty() || recent.cameBefore(request)
                : answer.problem().status() == ErrorCode.WITHDRAWN.status();
    }

    void abandon(Flight flight) {
        flights.remove(flight.request(), flight);
        flight.landsEmpty();
    }

    /** How many answers are kept. */
    int size() {
        return answers.asMap().size();
    }

    /** How many bytes the answers take, about. */
    long bytes() {
        return answers.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }
}
