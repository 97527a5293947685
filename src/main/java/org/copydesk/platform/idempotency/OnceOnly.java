package org.copydesk.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.platform.RetriedOnCollision;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Executes the change of a key once. The key is stored first, in the transaction of the change itself and with its
 * answer: either all of it is there after a crash, or nothing. Where two nodes get the same key at one moment, the
 * database lets only one of them store it; the other waits for the outcome and gives up.
 */
@ApplicationScoped
class OnceOnly {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final KeptAnswerRepository answers;
    private final ObjectMapper mapper;
    private final IdempotencyConfig config;
    private final Clock clock;

    OnceOnly(KeptAnswerRepository answers, ObjectMapper mapper, IdempotencyConfig config, Clock clock) {
        this.answers = answers;
        this.mapper = mapper;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The answer to an earlier request under the same key.
     *
     * @throws ProblemException 422 if that was another request
     */
    @Transactional
    Optional<Answer> earlierAnswer(KeyedRequest request) {
        Optional<KeptAnswer> kept =
                answers.findByIdOptional(request.id()).filter(answer -> !answer.isExpired(clock.instant()));
        if (kept.isPresent() && !kept.get().isOf(request)) {
            throw new ProblemException(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key came with another request before. Make a new key for every new request.");
        }
        return kept.map(KeptAnswer::answer);
    }

    /** Keeps others with the same key away from {@code call} on this node; {@link #execute} does so on all of them. */
    <T> T alone(KeyedRequest request, Callable<T> call) throws Exception {
        if (!running.add(request.id())) {
            throw inProgress();
        }
        try {
            return call.call();
        } finally {
            running.remove(request.id());
        }
    }

    /**
     * Runs an operation in the transaction that keeps its answer; what fails is not kept.
     *
     * @throws ProblemException 409 while another request under the same key runs
     */
    @RetriedOnCollision
    @Transactional(rollbackOn = Exception.class)
    Object execute(KeyedRequest request, Callable<Object> operation) throws Exception {
        claim(request);
        Object returned = operation.call();
        Answer answer = Answer.of(returned, mapper);
        KeptAnswer kept = answers.findById(request.id());
        if (answer.isSuccess()) {
            kept.keep(answer);
        } else {
            answers.delete(kept);
        }
        return returned;
    }

    private void claim(KeyedRequest request) {
        Instant now = clock.instant();
        answers.deleteExpired(request.id(), now);
        try {
            answers.persistAndFlush(new KeptAnswer(request, now.plus(config.retention())));
        } catch (ConstraintViolationException | LockTimeoutException | PessimisticLockException taken) {
            throw inProgress();
        }
    }

    private static ProblemException inProgress() {
        return new ProblemException(
                        ErrorCode.IDEMPOTENCY_KEY_IN_USE,
                        "A request with this Idempotency-Key is running. Repeat yours in a moment, with the same key,"
                                + " to get its answer.")
                .retryAfter(SOON);
    }
}
