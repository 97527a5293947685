package org.copydesk.delivery.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.copydesk.access.read.ReadAccessConfig;
import org.copydesk.platform.problem.ErrorCode;

/**
 * Keeps answers in memory by canonical request, bounded by what they weigh with all that belongs to them. An answer whose position has passed is kept until a new
 * one comes: while the database is away, it is better than none.
 */
@ApplicationScoped
class AnswerCache {
    /** In bytes. */
    private static final long MOST_BY_ITSELF = 64 * 1024 * 1024;

    private final boolean on;
    private final Cache<String, StoredAnswer> answers;
    private final ConcurrentMap<String, PendingAnswer> pending = new ConcurrentHashMap<>();
    private final RecentRequests recent = new RecentRequests();

    AnswerCache(DeliveryConfig config, ReadAccessConfig access) {
        long size = config.cacheSize()
                .map(MemorySize::asLongValue)
                .orElse(Math.min(MOST_BY_ITSELF, Runtime.getRuntime().maxMemory() / 8));
        on = access.isPublic() && size > 0;
        answers = Caffeine.newBuilder()
                .maximumWeight(size)
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
     * The pending answer to a request as of a position or a later one: one that is being fetched, or a new one.
     *
     * @param before the answer that is kept until now, or null
     */
    PendingAnswer pending(String request, long position, StoredAnswer before) {
        return pending.compute(
                request,
                (key, fetched) -> fetched != null && fetched.asOf() >= position
                        ? fetched
                        : new PendingAnswer(request, position, before));
    }

    /** Gives an answer to all who wait for it, and keeps it if it may be asked for again. */
    void complete(PendingAnswer fetched, StoredAnswer answer) {
        if (isWorthKeeping(fetched.key(), answer)) {
            answers.asMap()
                    .merge(fetched.key(), answer, (known, brought) -> known.asOf() > brought.asOf() ? known : brought);
        }
        pending.remove(fetched.key(), fetched);
        fetched.complete(answer);
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

    /** Tells all who wait that there is no answer for them; has no effect once there is one. */
    void fail(PendingAnswer fetched) {
        pending.remove(fetched.key(), fetched);
        fetched.fail();
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
