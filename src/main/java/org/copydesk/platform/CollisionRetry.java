package org.copydesk.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

/**
 * Runs transactions again that lost a race for a unique value, in one of their statements or in those that go out with the
 * commit. Of those that race, one wins in every round.
 */
@RetriedOnCollision
@Interceptor
@Priority(FilterOrder.COLLISION_RETRY)
class CollisionRetry {
    private static final int MOST_ATTEMPTS = 20;

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        boolean outermost = QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION;
        int attempts = outermost ? MOST_ATTEMPTS : 1;
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (Exception failure) {
                if (attempt == attempts || !isCollision(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isCollision(Throwable failure) {
        return FailureCauses.of(failure).stream()
                .anyMatch(cause -> cause instanceof ConstraintViolationException violation
                        && violation.getKind() == ConstraintKind.UNIQUE);
    }
}
